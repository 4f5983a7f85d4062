package page

import "alongside/data/readingorder"

// line is one line of text, ready to be placed.
type line struct {
	spans []span // in reading order
	units int32
	// of is the text that it was taken from, from the cluster up to the cluster.
	of       *shaped
	from, to int
	// within says that it begins in the middle of a word, or of what is written
	// without spaces.
	within bool
}

// line sets the clusters from i up to j, without the spaces at their end.
func (t *shaped) line(i, j int) line {
	for j > i && t.clusters[j-1].space {
		j--
	}
	l := line{of: t, from: i, to: j, within: i > 0 && !t.clusters[i-1].space}
	l.place(t.spans(i, j))
	return l
}

// levelled is a span with how deep it lies in text of the other direction.
type levelled struct {
	span
	level uint8
}

// place puts spans beside each other as they are seen.
func (l *line) place(spans []levelled) {
	l.spans = make([]span, len(spans))
	levels := make([]uint8, len(spans))
	for i, s := range spans {
		l.spans[i], levels[i] = s.span, s.level
	}
	order := readingorder.Visual(levels)
	for n, i := range order {
		s := &l.spans[i]
		s.x = l.units
		l.units += s.units
		switch {
		case s.typeface == nil:
		case levels[i]%2 == 0:
			s.seen = s.text
		default:
			var left, right string
			if n > 0 {
				left = spans[order[n-1]].text
			}
			if n+1 < len(order) {
				right = spans[order[n+1]].text
			}
			s.seen = seenFromRight(s.text, left, right)
		}
	}
}

// spans joins the clusters from i up to j into stretches that are set in one go.
func (t *shaped) spans(i, j int) []levelled {
	var out []levelled
	for i < j {
		first, n := t.clusters[i], i+1
		for n < j && t.clusters[n].joins(first) {
			n++
		}
		s := levelled{
			span: span{
				text: t.text[first.start:t.clusters[n-1].end], face: first.face, typeface: first.typeface,
			},
			level: first.level,
		}
		if first.typeface == nil {
			for _, c := range t.clusters[i:n] {
				s.units += c.units
			}
		} else {
			t.draw(&s, i, n)
		}
		out = append(out, s)
		i = n
	}
	return out
}

func (c cluster) joins(first cluster) bool {
	return c.face == first.face && c.typeface == first.typeface && c.level == first.level
}

// draw gives a span the glyphs of the clusters from i up to j, from left to
// right.
func (t *shaped) draw(s *levelled, i, j int) {
	for n := range j - i {
		c := t.clusters[i+n]
		if s.level%2 == 1 {
			c = t.clusters[j-1-n]
		}
		for _, g := range t.glyphs[c.from:c.to] {
			g.X += float32(s.units)
			s.glyphs = append(s.glyphs, g)
		}
		s.units += c.units
	}
}

// cut shortens a line until an ellipsis fits behind it.
func (l line) cut(face Face, width int32) line {
	m := face.metrics()
	dots := levelled{span: span{text: ellipsis, face: face, units: m.units(ellipsis)}, level: l.of.base}
	to, units := l.from, dots.units
	for to < l.to && units+l.of.clusters[to].units <= width {
		units += l.of.clusters[to].units
		to++
	}
	short := line{of: l.of, from: l.from, to: to, within: l.within}
	spans := l.of.spans(l.from, to)
	if last := len(spans) - 1; last >= 0 && spans[last].typeface == nil && spans[last].face == face && spans[last].level == dots.level {
		spans[last].text += ellipsis
		spans[last].units += dots.units
	} else {
		spans = append(spans, dots)
	}
	short.place(spans)
	return short
}
