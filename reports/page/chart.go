package page

// Chart is upright bars beside each other, with figures under each of them.
type Chart struct {
	// Label and Value are the heads of what stands under and over a bar; Below
	// are those of the lines of figures under the labels.
	Label, Value string
	Below        []string
	// Height of the longest bar in millimetres.
	Height float64
	Bars   []Bar
}

// Bar is one bar of a Chart.
type Bar struct {
	// Label stands under the bar, Value over it.
	Label, Value string
	// Length compares the bar with the others; of none there is only the value.
	Length float64
	Below  []string
}

const (
	chartGap = 4.0  // from the heads to the bars
	barShare = 0.68 // of a bar's column that the bar fills
)

// Chart sets the bars on one page as a whole. Read out it is a table with a row
// for each bar.
func (f *Flow) Chart(c Chart) {
	if len(c.Bars) == 0 {
		return
	}
	w := chartWriter{f: f, c: c, value: f.scale.caption, label: f.scale.caption}
	w.value.face, w.value.ink = Bold, Black
	w.set()
	f.Keep(w.value.lineHeight() + w.c.Height + w.under())
	f.open(TableElement)
	w.heads()
	for i := range c.Bars {
		w.bar(i)
	}
	f.shut()
	f.y += w.value.lineHeight() + w.c.Height
	f.add(Line{X1: w.left, Y1: f.y, X2: f.right, Y2: f.y, Width: 0.35, Ink: Black})
	f.y += w.under()
	f.Space(3)
}

type chartWriter struct {
	f            *Flow
	c            Chart
	value, label style
	left, column float64 // where the bars begin, and how far apart they are
	longest      float64
	labels       [][]line
	labelLines   int
}

// set measures: how wide the heads are, and how high the labels.
func (w *chartWriter) set() {
	heads := append([]string{w.c.Label, w.c.Value}, w.c.Below...)
	wide := 0.0
	for _, head := range heads {
		for _, l := range w.f.set(head, w.label, w.f.width()/5, 0) {
			wide = max(wide, w.label.width(l.units))
		}
	}
	w.left = w.f.left + wide + chartGap
	w.column = (w.f.right - w.left) / float64(len(w.c.Bars))
	for _, b := range w.c.Bars {
		lines := w.f.set(b.Label, w.label, w.column-1.8, 0)
		w.labels = append(w.labels, lines)
		w.labelLines = max(w.labelLines, len(lines))
		w.longest = max(w.longest, b.Length)
	}
}

// under is the height of what stands under the bars.
func (w *chartWriter) under() float64 {
	return 1 + float64(w.labelLines+len(w.c.Below))*w.label.lineHeight()
}

// foot is where the bars stand, and below where the i-th line of figures is.
func (w *chartWriter) foot() float64 { return w.f.y + w.value.lineHeight() + w.c.Height }

func (w *chartWriter) below(i int) float64 {
	return w.foot() + 1 + float64(w.labelLines+i)*w.label.lineHeight()
}

func (w *chartWriter) heads() {
	f := w.f
	f.open(TableRow)
	defer f.shut()
	w.head(w.c.Label, w.foot()+1, NewLine)
	w.head(w.c.Value, f.y, NewCell)
	for i, head := range w.c.Below {
		w.head(head, w.below(i), NewCell)
	}
}

func (w *chartWriter) head(text string, y float64, join Join) {
	w.f.open(TableHead)
	defer w.f.shut()
	for i, l := range w.f.set(text, w.label, w.left-chartGap-w.f.left+0.1, 0) {
		w.f.put(l, w.label, w.f.left, y+float64(i)*w.label.lineHeight(), joinLines(join, i))
	}
}

func (w *chartWriter) bar(i int) {
	f, b := w.f, w.c.Bars[i]
	middle := w.left + (float64(i)+0.5)*w.column
	f.open(TableRow)
	defer f.shut()
	w.cell(w.labels[i], w.label, middle, w.foot()+1, NewLine)
	height := 0.0
	if w.longest > 0 {
		height = w.c.Height * b.Length / w.longest
	}
	if height > 0 {
		wide := min(w.column*barShare, 14)
		f.add(Rect{X: middle - wide/2, Y: w.foot() - height, W: wide, H: height, Filled: true, Fill: Black})
	}
	value := f.set(b.Value, w.value, 2*w.column, 1)
	w.cell(value, w.value, middle, w.foot()-height-w.value.lineHeight(), NewCell)
	for j, text := range b.Below {
		figure := w.label
		figure.ink = Black
		w.cell(f.set(text, figure, 2*w.column, 1), figure, middle, w.below(j), NewCell)
	}
}

// cell sets lines around a middle.
func (w *chartWriter) cell(lines []line, s style, middle, y float64, join Join) {
	w.f.open(TableCell)
	defer w.f.shut()
	for i, l := range lines {
		w.f.put(l, s, middle-s.width(l.units)/2, y+float64(i)*s.lineHeight(), joinLines(join, i))
	}
}
