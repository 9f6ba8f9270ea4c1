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
  // A page that was open while the software was updated may ask for files that are gone: never an empty window.
  window.addEventListener(
    'error',
    function (event) {
      var app = document.getElementById('app');
      if (!(event.target instanceof window.HTMLScriptElement) || !app || app.childElementCount > 0) return;
      app.textContent =
        document.documentElement.lang === 'en'
          ? 'The software was updated or could not be loaded. Please load the page again in a minute.'
          : 'Phần mềm vừa được cập nhật hoặc chưa tải được. Vui lòng tải lại trang sau ít phút.';
      app.style.padding = '24px';
    },
    true,
  );
})();
