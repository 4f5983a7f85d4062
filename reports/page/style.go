package page

// style is a step of the type scale: how large, how heavy, how far apart the
// lines stand.
type style struct {
	face Face
	size float64 // points
	ink  Grey
	// leading is the distance from line to line in multiples of the size.
	leading float64
}

// lineHeight is the distance from line to line in millimetres.
func (s style) lineHeight() float64 { return s.size * s.leading * Point }

// width turns thousandths of the size into millimetres.
func (s style) width(units int32) float64 { return float64(units) * s.size * Point / 1000 }

// baseline is where the letters stand in a line whose top is at y.
func (s style) baseline(y float64) float64 {
	return y + (s.lineHeight()+s.size*Point*capHeight/1000)/2
}

// scale is the type scale of a print size.
type scale struct {
	title, subtitle, heading, body, strong, figure, caption, tableHead, running, footer, letter style
}

// normalBody is the size of the body in normal print, in points.
const normalBody = 12.0

// newScale is the normal scale with a 12 point body, or the large one with 14.
// Large print lifts the small sizes more than the big ones: those are what
// people cannot read.
func newScale(large bool) scale {
	title, heading, body, figure, small, smallest := 22.0, 13.5, normalBody, 18.0, 10.0, 9.0
	if large {
		title, heading, body, figure, small, smallest = 25, 16, 14, 21, 12.5, 12
	}
	return scale{
		title:     style{Bold, title, Black, 1.25},
		subtitle:  style{Regular, body, Muted, 1.4},
		heading:   style{Bold, heading, Black, 1.4},
		body:      style{Regular, body, Black, 1.36},
		strong:    style{Bold, body, Black, 1.36},
		figure:    style{Bold, figure, Black, 1.3},
		caption:   style{Regular, small, Muted, 1.4},
		tableHead: style{SemiBold, small, Black, 1.4},
		running:   style{SemiBold, small, Black, 1.4},
		footer:    style{Regular, smallest, Muted, 1.4},
		letter:    style{Bold, small + 1, Black, 1},
	}
}
