// What pages gain where scripts run: a button that copies a line.
for (const block of document.querySelectorAll('.copy')) {
  const button = document.createElement('button');
  const status = document.createElement('span');
  button.type = 'button';
  button.textContent = 'Copy';
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(block.querySelector('pre').textContent);
      button.textContent = 'Copied';
      status.textContent = 'Copied';
    } catch {
      // The browser may forbid it; the text can still be selected.
      getSelection().selectAllChildren(block.querySelector('pre'));
      button.textContent = 'Selected';
      status.textContent = 'Selected; copy it with your keyboard';
    }
  });
  block.append(button, status);
}
