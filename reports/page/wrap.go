package page

import "strings"

const ellipsis = "…"

// line is one line of text, ready to be placed.
type line struct {
	spans []span
	units int32
}

// fit is the room that a text gets: a width in thousandths of the size, and
// the most lines it may take (0: as many as it needs).
type fit struct {
	units int32
	lines int
}

// setLines breaks text into lines of the style that fit. A word longer than
// the width is broken; what exceeds the allowed lines is cut with an ellipsis.
// There is always at least one line, if an empty one. The second result counts
// the substitutes.
func setLines(text string, face Face, room fit) ([]line, int) {
	if plainASCII(text) {
		if units := face.metrics().plainUnits(text); units <= room.units {
			return []line{{spans: []span{{text: text, face: face, units: units}}, units: units}}, 0
		}
	}
	var lines []line
	substitutes := 0
	for part := range strings.SplitSeq(sanitise(text, true), "\n") {
		s := shape(strings.TrimRight(part, " "), face)
		substitutes += s.substitutes
		lines = append(lines, s.wrap(room.units)...)
	}
	if room.lines > 0 && len(lines) > room.lines {
		lines = lines[:room.lines]
		lines[room.lines-1] = lines[room.lines-1].cut(face, room.units)
	}
	return lines, substitutes
}

// wrap breaks a paragraph at spaces and after hyphens, greedily.
func (t shaped) wrap(width int32) []line {
	var lines []line
	start := 0        // of this line
	end, next := 0, 0 // the last place to turn: where this line would end and the next begin
	var units int32
	for i := 0; i < len(t.clusters); i++ {
		c := t.clusters[i]
		if c.space {
			end, next = i, i+1
		}
		if units+c.units <= width || i == start || c.space {
			units += c.units
			if t.text[c.start:c.end] == "-" {
				end, next = i+1, i+1
			}
			continue
		}
		if end <= start {
			end, next = i, i
		}
		lines = append(lines, t.line(start, end))
		start, end, units, i = next, next, 0, next-1
	}
	return append(lines, t.line(start, len(t.clusters)))
}

func (t shaped) line(i, j int) line {
	for j > i && t.clusters[j-1].space {
		j--
	}
	l := line{spans: t.spans(i, j)}
	for _, s := range l.spans {
		l.units += s.units
	}
	return l
}

// cut shortens a line until an ellipsis fits behind it.
func (l line) cut(face Face, width int32) line {
	m := face.metrics()
	room := width - m.units(ellipsis)
	out := line{}
	for _, s := range l.spans {
		sm := s.face.metrics()
		end, units := 0, int32(0)
		for end < len(s.text) {
			n := clusterLen(s.text[end:])
			u := sm.units(s.text[end : end+n])
			if out.units+units+u > room {
				break
			}
			end, units = end+n, units+u
		}
		if end > 0 {
			out.spans = append(out.spans, span{text: s.text[:end], face: s.face, units: units})
			out.units += units
		}
		if end < len(s.text) {
			break
		}
	}
	dots := span{text: ellipsis, face: face, units: m.units(ellipsis)}
	return line{spans: append(out.spans, dots), units: out.units + dots.units}
}
