package page

import "slices"

// Title sets the document's title.
func (f *Flow) Title(text string) {
	f.open(Heading1)
	defer f.shut()
	f.lines(f.set(text, f.scale.title, f.width(), 0), f.scale.title)
}

// Subtitle sets the line under the title and leaves room below it.
func (f *Flow) Subtitle(text string) {
	f.lines(f.set(text, f.scale.subtitle, f.width(), 0), f.scale.subtitle)
	f.Space(5)
}

// CloseTitle sets the title and the line under it with less room around them,
// where a page has much to hold.
func (f *Flow) CloseTitle(title, subtitle string) {
	if f.atTop() {
		f.y = f.top - mastheadLift
	}
	f.Title(title)
	f.lines(f.set(subtitle, f.scale.subtitle, f.width(), 0), f.scale.subtitle)
	f.Space(2)
}

// Heading sets a section's heading with room above, on the page on which what it
// heads begins.
func (f *Flow) Heading(text string) {
	s := f.scale.heading
	lines := f.set(text, s, f.width(), 0)
	f.Space(6)
	f.Keep(float64(len(lines)) * s.lineHeight())
	f.headed(func() {
		f.open(Heading2)
		f.lines(lines, s)
		f.shut()
		f.Space(1)
	})
}

// Paragraph sets text in the body's size; '\n' turns the line.
func (f *Flow) Paragraph(text string) {
	f.lines(f.set(text, f.scale.body, f.width(), 0), f.scale.body)
}

// Lead sets the sentence that is read first.
func (f *Flow) Lead(text string) {
	s := f.scale.heading
	f.lines(f.set(text, s, f.width(), 0), s)
	f.Space(2)
}

// Caption sets text in the small size.
func (f *Flow) Caption(text string) {
	f.lines(f.set(text, f.scale.caption, f.width(), 0), f.scale.caption)
}

// Figure is a number that should be seen first, and what it means.
type Figure struct{ Value, Caption string }

// Figures sets up to four figures beside each other.
func (f *Flow) Figures(figures ...Figure) {
	if len(figures) == 0 {
		return
	}
	const gap = 6.0
	column := (f.width() + gap) / float64(len(figures))
	big, small := f.scale.figure, f.scale.caption
	values, captions := make([][]line, len(figures)), make([][]line, len(figures))
	valueLines, captionLines := 1, 1
	for i, figure := range figures {
		values[i] = f.set(figure.Value, big, column-gap, 0)
		captions[i] = f.set(figure.Caption, small, column-gap, 0)
		valueLines = max(valueLines, len(values[i]))
		captionLines = max(captionLines, len(captions[i]))
	}
	valueHeight := float64(valueLines) * big.lineHeight()
	height := valueHeight + float64(captionLines)*small.lineHeight()
	f.Keep(height)
	for i := range figures {
		x := f.left + float64(i)*column
		for j, l := range values[i] {
			f.put(l, big, x, f.y+float64(j)*big.lineHeight(), joinLines(NewLine, j))
		}
		for j, l := range captions[i] {
			f.put(l, small, x, f.y+valueHeight+float64(j)*small.lineHeight(), joinLines(NewCell, j))
		}
	}
	f.y += height
	f.Space(4)
}

// Fact is a word and what is to be said about it.
type Fact struct {
	Label, Value string
	Bold         bool // the value is what has to be found at a glance
}

// wholeFact is the most lines of a fact that stand on one page in any case.
const wholeFact = 6

// Facts sets facts under each other, their values in one column. Facts with
// nothing to say are left out.
func (f *Flow) Facts(facts ...Fact) {
	label := f.scale.body
	label.ink = Muted
	f.facts(label, f.scale.body, facts)
}

// SmallFacts sets facts as Facts does, in small print under a rule, with their
// words in bold: what has to be said, and is looked up rather than read.
func (f *Flow) SmallFacts(facts ...Fact) {
	value := f.scale.caption
	value.ink = Black
	f.add(Line{X1: f.left, Y1: f.y, X2: f.right, Y2: f.y, Width: 0.35, Ink: Black})
	f.y += ruleGap + 1
	f.facts(f.scale.tableHead, value, facts)
}

func (f *Flow) facts(label, value style, facts []Fact) {
	facts = slices.DeleteFunc(slices.Clone(facts), func(fact Fact) bool { return fact.Value == "" })
	if len(facts) == 0 {
		return
	}
	labels := make([]line, len(facts))
	column := 0.0
	for i, fact := range facts {
		labels[i] = f.set(fact.Label, label, f.width()*0.4, 1)[0]
		column = max(column, label.width(labels[i].units)+6)
	}
	f.open(ListElement)
	defer f.shut()
	for i, fact := range facts {
		value := value
		if fact.Bold {
			value.face = Bold
		}
		lines := f.set(fact.Value, value, f.width()-column, 0)
		together := len(lines)
		if together > wholeFact {
			together = 2
		}
		f.Keep(float64(together) * value.lineHeight())
		f.open(ListItem)
		f.open(ListLabel)
		f.put(labels[i], label, f.left, f.y, NewLine)
		f.shut()
		f.open(ListBody)
		f.within(f.left+column, f.right, func(f *Flow) { f.linesAfter(lines, value, NewCell) })
		f.shut()
		f.shut()
		f.y += 0.6
	}
	f.Space(2)
}

// WritingLines rules n lines to write on, as far apart as a hand needs.
func (f *Flow) WritingLines(n int) {
	const apart = 8.6
	for range n {
		f.Keep(apart)
		f.y += apart
		f.add(Line{X1: f.left, Y1: f.y, X2: f.right, Y2: f.y, Width: 0.2, Ink: Rule})
	}
}

// Signatures rules a line for each who signs, beside each other, with who
// signs below it. Where there is no word there is no line. The last of three is the
// date, which needs less room.
func (f *Flow) Signatures(labels ...string) {
	if len(labels) == 0 {
		return
	}
	const gap, above, date = 10.0, 11.5, 0.6
	s := f.scale.caption
	last := 1.0
	if len(labels) == 3 {
		last = date
	}
	others := float64(len(labels) - 1)
	width := (f.width() - gap*others) / (others + last)
	wide := func(i int) float64 {
		if i == len(labels)-1 {
			return last * width
		}
		return width
	}
	set, most := make([][]line, len(labels)), 1
	for i, label := range labels {
		set[i] = f.set(label, s, wide(i), 2)
		most = max(most, len(set[i]))
	}
	height := 1.5 + float64(most)*s.lineHeight()
	f.Keep(above + height)
	f.y += above
	for i, label := range labels {
		if label == "" {
			continue
		}
		x := f.left + float64(i)*(width+gap)
		f.add(Line{X1: x, Y1: f.y, X2: x + wide(i), Y2: f.y, Width: 0.35, Ink: Black})
		for j, l := range set[i] {
			f.put(l, s, x, f.y+1.5+float64(j)*s.lineHeight(), joinLines(joinCells(i), j))
		}
	}
	f.y += height
}

// joinCells is how the i-th cell of a row follows.
func joinCells(i int) Join {
	if i == 0 {
		return NewLine
	}
	return NewCell
}
