// The number beside a slider follows it; the sums are computed by the server when the form is sent.
for (const slider of document.querySelectorAll('.sliders input[type=range]')) {
  const shown = slider.parentElement.querySelector('output');
  slider.addEventListener('input', () => { shown.value = slider.value; });
  slider.addEventListener('change', () => slider.form.requestSubmit());
}
