package today

import (
	"strconv"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// line is one of "who needs a call": somebody to ring, or what stands over those of
// one time.
type line struct {
	call data.Call

	head  bool
	when  data.CallWhen
	n     int
	folds bool // those below can be folded away
	shown bool // and are not
}

// linesOf puts calls, in order, below a line for each time; those that can wait are
// folded away unless they are asked for.
func linesOf(due, later []data.Call, showLater bool) []line {
	var lines []line
	for i, c := range due {
		if i == 0 || c.When != due[i-1].When {
			lines = append(lines, line{head: true, when: c.When})
		}
		lines = append(lines, line{call: c})
	}
	for i := range lines {
		for j := i + 1; lines[i].head && j < len(lines) && !lines[j].head; j++ {
			lines[i].n++
		}
	}
	if len(later) == 0 {
		return lines
	}
	lines = append(lines, line{head: true, when: data.RingLater, n: len(later), folds: true, shown: showLater})
	if showLater {
		for _, c := range later {
			lines = append(lines, line{call: c})
		}
	}
	return lines
}

// callHead is what stands over the calls of one time, and what there is to say of
// them, in forms of which the longest that has room is shown.
func (o *overview) callHead(l line) (title string, about []string) {
	n := strconv.Itoa(l.n)
	switch l.when {
	case data.RingToday:
		return o.todayWords(), []string{n}
	case data.RingThisWeek:
		return lang.L("This week"), []string{n}
	}
	w := words.With{"Count": l.n}
	return lang.L("Later"), []string{lang.N("{{.Count}} people, spoken to within the last week", l.n, w), lang.N("{{.Count}} people", l.n, w), n}
}

// todayWords are "Tonight, before the group", as long as that is true of all who are
// to be rung today, and all of the meetings begin in the evening.
func (o *overview) todayWords() string {
	tonight, before := true, true
	for _, c := range o.calls {
		switch {
		case c.When != data.RingToday:
		case c.Before.ID.IsZero():
			before = false
			tonight = tonight && o.now.Part() == data.Evening
		default:
			tonight = tonight && data.Tonight(c.Before.Date, c.Before.Start, o.today, o.now)
		}
	}
	switch {
	case tonight && before:
		return lang.L("Tonight, before the group")
	case tonight:
		return lang.L("Tonight")
	case before:
		return lang.L("Today, before the group")
	}
	return lang.L("Today")
}

// chosen is the call that letters act on: of the selected line, or else the first.
func (s *Screen) chosen() (data.Call, int, bool) {
	i := s.calls.Selected()
	if i < 0 || i >= len(s.lines) {
		i = 0
	}
	for ; i < len(s.lines); i++ {
		if !s.lines[i].head {
			return s.lines[i].call, i, true
		}
	}
	return data.Call{}, -1, false
}

// activate opens the page of the person of a line, or shows those that are folded
// away, or folds them away again.
func (s *Screen) activate(i int) {
	if l := s.lines[i]; l.head {
		s.foldLater()
	} else {
		s.openPerson(l.call.Person.ID)
	}
}

func (s *Screen) foldLater() {
	s.showLater = !s.showLater
	s.listAnew()
}

// listAnew shows the calls anew, and selects one where none is.
func (s *Screen) listAnew() {
	s.lines = linesOf(s.seen.calls, s.seen.later, s.showLater)
	s.calls.Refresh()
	if i := s.calls.Selected(); i < 0 || s.passesOver(i) {
		_, first, some := s.chosen()
		if !some {
			first = len(s.lines) - 1 // what is folded away, if anything
		}
		s.calls.SetSelected(first) // the letters act on it
	}
}

// passesOver reports that a line is nothing to select: it only says what stands below.
func (s *Screen) passesOver(i int) bool { return s.lines[i].head && !s.lines[i].folds }

// act is what the button of a call does: it asks how it went, or for the number
// where none is known.
func (s *Screen) act(c data.Call) {
	if c.Person.Phone == "" {
		s.addNumber(c.Person)
		return
	}
	s.logCall(c)
}

// heightOfLines is how high the first calls are, and what stands over them.
func (s *Screen) heightOfLines(calls int, width float32) float32 {
	n := 0
	for ; n < len(s.lines) && calls > 0; n++ {
		if !s.lines[n].head {
			calls--
		}
	}
	return max(kit.Scaled(callHeadHeight), s.calls.HeightAt(n, width))
}
