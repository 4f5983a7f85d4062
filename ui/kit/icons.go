package kit

import "fyne.io/fyne/v2"

// The symbols that the typeface lacks, drawn on a 24-point square. Shapes are
// fills, not strokes, because Fyne tints fills.
var (
	iconTick = svg("tick",
		`<path d="M9.3 19.6 2.9 13l2.3-2.2 4 4.2L18.7 4l2.4 2.1z"/>`)
	iconClock = svg("clock",
		`<path fill-rule="evenodd" d="M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19zM12 4.6a7.4 7.4 0 1 1 0 14.8a7.4 7.4 0 1 1 0-14.8z"/><path d="M12 3.6V12h8.4A8.4 8.4 0 0 0 12 3.6z"/>`)
	iconRing = svg("ring",
		`<path fill-rule="evenodd" d="M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19zM12 4.7a7.3 7.3 0 1 1 0 14.6a7.3 7.3 0 1 1 0-14.6z"/>`)
	iconCross = svg("cross",
		`<path d="M5.2 3.2 12 10l6.8-6.8 2 2L14 12l6.8 6.8-2 2L12 14l-6.8 6.8-2-2L10 12 3.2 5.2z"/>`)
	iconDash   = svg("dash", `<path d="M6 10.8h12v2.4H6z"/>`)
	iconDown   = svg("down", `<path d="M5 8h14l-7 10z"/>`)
	iconFolder = svg("folder", `<path d="M2.5 5h7l2.2 2.4h9.8v12.1h-19z"/>`)
	iconFile   = svg("file",
		`<path fill-rule="evenodd" d="M5 2.5h9.5l5 5v14H5zM7 4.5v15h10.5V8.6h-4.1V4.5z"/>`)
	iconBang = svg("bang", `<path d="M10.3 3h3.4l-.5 12h-2.4zM10.3 17.4h3.4v3.4h-3.4z"/>`)
)

func svg(name, shapes string) fyne.Resource {
	return fyne.NewStaticResource("alongside-"+name+".svg",
		[]byte(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">`+shapes+`</svg>`))
}
