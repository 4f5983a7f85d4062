package page

import "strings"

const ellipsis = "…"

// unbroken is a space at which no line turns. On the page it is a space like any
// other, so that what is copied or looked for has it too.
const unbroken = "\u00a0"

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
func setLines(text string, face Face, fonts Fonts, room fit) ([]line, int) {
	// On one line it makes no difference at which spaces it would turn.
	if one := strings.ReplaceAll(text, unbroken, " "); plainASCII(one) {
		if units := face.metrics().plainUnits(one); units <= room.units {
			return []line{{spans: []span{{text: one, face: face, units: units}}, units: units}}, 0
		}
	}
	var lines []line
	substitutes := 0
	for part := range strings.SplitSeq(sanitise(text, true), "\n") {
		s := shape(strings.TrimRight(part, " "), face, fonts)
		substitutes += s.substitutes
		lines = append(lines, s.wrap(room.units)...)
	}
	if room.lines > 0 && len(lines) > room.lines {
		lines = lines[:room.lines]
		lines[room.lines-1] = lines[room.lines-1].cut(face, room.units)
	}
	return lines, substitutes
}

// isDigit tells whether the i-th cluster is a digit.
func (t *shaped) isDigit(i int) bool {
	if i < 0 || i >= len(t.clusters) {
		return false
	}
	c := t.text[t.clusters[i].start]
	return c >= '0' && c <= '9'
}

// begins tells whether the i-th cluster begins with a text.
func (t *shaped) begins(i int, with string) bool {
	return i >= 0 && i < len(t.clusters) && strings.HasPrefix(t.text[t.clusters[i].start:], with)
}

// stays tells whether one of the two words around the i-th cluster, a hyphen, is so
// short that the hyphen holds them together: one-to-one.
func (t *shaped) stays(i int) bool {
	const short = 2
	letters := func(step int) (n int) {
		for j := i + step; j >= 0 && j < len(t.clusters) && !t.clusters[j].space && !t.begins(j, "-"); j += step {
			n++
		}
		return n
	}
	return t.begins(i, "-") && min(letters(-1), letters(1)) <= short
}

// wrap breaks a paragraph at spaces, after hyphens and where its script allows
// it, greedily. No line begins with what stands between two parts of a line.
func (t *shaped) wrap(width int32) []line {
	var lines []line
	start := 0        // of this line
	end, next := 0, 0 // the last place to turn: where this line would end and the next begin
	torn := 0         // the last place where it would turn only if there is no other
	var units int32
	for i := 0; i < len(t.clusters); i++ {
		c := t.clusters[i]
		if c.space && !t.begins(i+1, "·") {
			end, next = i, i+1
		}
		if units+c.units <= width || i == start || c.space {
			units += c.units
			switch {
			case !c.turn || t.isDigit(i+1) || t.isDigit(i-1): // a code, a date or 12-step stays in one piece
			case t.stays(i):
				torn = i + 1
			default:
				end, next = i+1, i+1
			}
			continue
		}
		if end <= start && torn > start {
			end, next = torn, torn
		}
		if end <= start {
			end, next = i, i
		}
		lines = append(lines, t.line(start, end))
		start, end, units, i = next, next, 0, next-1
	}
	return append(lines, t.line(start, len(t.clusters)))
}
