let isSupported: boolean | undefined;

/** Whether this device draws flags: Windows and bare Linux have no such letters and would show two boxes or two capitals. */
export function canShowFlags(): boolean {
  isSupported ??= drawsInColour('\u{1F1F9}\u{1F1F7}');
  return isSupported;
}

/** Text in the page's black stays without colour; a flag does not. */
function drawsInColour(flag: string): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 24;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.font = '20px sans-serif';
  context.fillText(flag, 0, 20);
  const { data } = context.getImageData(0, 0, 24, 24);
  for (let index = 0; index < data.length; index += 4) {
    if (Math.abs((data[index] ?? 0) - (data[index + 1] ?? 0)) > 60) return true;
  }
  return false;
}
