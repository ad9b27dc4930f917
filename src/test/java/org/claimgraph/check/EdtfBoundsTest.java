package org.claimgraph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EdtfBoundsTest {
  @ParameterizedTest
  @CsvSource({
    "2024-03-22,      2024-03-22, 2024-03-22, 2024-03-22, 2024-03-22",
    "2024-02,         2024-02-01, 2024-02-29, 2024-02-01, 2024-02-29",
    "2018,            2018-01-01, 2018-12-31, 2018-01-01, 2018-12-31",
    "2023-21,         2023-03-01, 2023-05-31, 2023-03-01, 2023-05-31",
    "2023-22,         2023-06-01, 2023-08-31, 2023-06-01, 2023-08-31",
    "2023-23,         2023-09-01, 2023-11-30, 2023-09-01, 2023-11-30",
    "2023-24,         2023-12-01, 2024-02-29, 2023-12-01, 2024-02-29",
    "2011/2019,       2011-01-01, 2011-12-31, 2019-01-01, 2019-12-31",
    "2023-07/2023-08, 2023-07-01, 2023-07-31, 2023-08-01, 2023-08-31",
    "2023-06/..,      2023-06-01, 2023-06-30, ,           ",
    "../2021-08-15,   ,           ,           2021-08-15, 2021-08-15",
    "2019~,           ,           ,           ,           ",
    "2019~/2024-03,   ,           ,           2024-03-01, 2024-03-31",
    "2015-01/2019~,   2015-01-01, 2015-01-31, ,           ",
  })
  void expressionGivesItsFourBounds(
      String edtf,
      LocalDate earliestBegin,
      LocalDate latestBegin,
      LocalDate earliestEnd,
      LocalDate latestEnd) {
    EdtfBounds expected =
        new EdtfBounds(
            Optional.ofNullable(earliestBegin),
            Optional.ofNullable(latestBegin),
            Optional.ofNullable(earliestEnd),
            Optional.ofNullable(latestEnd));
    assertEquals(Optional.of(expected), EdtfBounds.of(edtf));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "../..",
        "/",
        "2024/",
        "2024-13",
        "2024-20",
        "2024-25",
        "2023-02-29",
        "2024-2",
        "24",
        "2024?",
        "201X",
        "~2019",
        "2024-22-01",
        "2019/2018",
        "2019/2020/2021",
        "22 March 2024",
        "2024-02-30~"
      })
  void whatIsNotReadHereGivesNothing(String edtf) {
    assertEquals(Optional.empty(), EdtfBounds.of(edtf));
  }
}
