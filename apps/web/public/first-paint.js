// A file of its own, since the content security policy allows no inline script. It sets theme and language before the first paint.
(function () {
  var saved = {};
  try {
    saved = JSON.parse(localStorage.getItem('commune.preferences') || '{}');
  } catch {
    // Unreadable preferences are as good as none.
  }
  var dark = saved.theme === 'dark' || (saved.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
  if (saved.language === 'en') document.documentElement.lang = 'en';
})();
