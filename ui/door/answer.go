package door

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
)

// choice is a name to tap.
type choice struct {
	panel *kit.Panel
	take  func()
	isNew bool // the offer to somebody whom nobody knows
}

// typed answers what stands in the field. What is left standing there goes
// after a while: a name is nobody else's business.
func (s *Screen) typed() {
	text := s.begin()
	if s.guests == nil || text == "" {
		s.stop()
		s.answer.Add(kit.MutedParagraph(lang.L("Two letters are enough to begin with.")))
		return
	}
	s.later(idleTime, s.clear)
	found, tooMany := s.guests.find(text)
	switch {
	case tooMany:
		s.answer.Add(kit.BigParagraph(lang.L("Many names begin like this. Please type more of yours.")))
	case len(found) > 0:
		s.offerNames(found)
	case data.LettersIn(text) >= fewLetters:
		s.answer.Add(kit.BigParagraph(s.notFound()))
		s.offerNewcomer(text)
	}
}

// notFound says what somebody does whom nothing that was typed finds.
func (s *Screen) notFound() string {
	if s.guests.codes {
		return lang.L("We do not find this code. Look whether it is typed right, or ask the facilitator, please.")
	}
	return lang.L("We do not find this name. Look whether it is spelt as usual, or tap “I am new here”.")
}

// begin takes away the answer before, and returns what stands in the field.
func (s *Screen) begin() string {
	s.choices, s.chosen = nil, -1
	s.answer.RemoveAll()
	return kit.OneLine(s.field.Text())
}

// offerNames shows the names that begin as typed.
func (s *Screen) offerNames(found []data.Person) {
	for _, p := range found {
		s.offer(choice{take: func() { s.tick(p) }}, s.guests.names.Of(p), lang.L("That is me"))
	}
	how := lang.L("Tap your name, or press Enter.")
	if len(found) > 1 {
		how = lang.L("Tap your name, or choose it with the arrow keys and press Enter.")
	}
	s.answer.Add(kit.MutedParagraph(how))
	s.answer.Add(kit.Leading(kit.NewLink(lang.L("My name is not here"), s.notThere)))
}

// notThere answers somebody whose name others have too.
func (s *Screen) notThere() {
	text := s.begin()
	asks := lang.L("Ask the facilitator, please.")
	if !s.guests.codes {
		asks = lang.L("If you are new, tap “I am new here”. If you have been here before, ask the facilitator, please.")
	}
	s.answer.Add(kit.BigParagraph(asks))
	s.offerNewcomer(text)
	s.later(idleTime, s.clear)
	s.field.Focus()
}

// offerNewcomer lets somebody whom nobody knows tick themselves under the name
// that was typed. A code is not theirs to give.
func (s *Screen) offerNewcomer(text string) {
	if s.guests.codes {
		return
	}
	p := data.Newcomer(text, s.guests.meeting.Date)
	s.offer(choice{take: func() { s.welcome(p) }, isNew: true}, p.FullName(), lang.L("I am new here"))
}

// offer shows a name to tap.
func (s *Screen) offer(c choice, name, says string) {
	row := kit.HStack(kit.Gap16, kit.Grow(kit.RowName(name)), kit.Body(says).Colored(kit.ColorAccent))
	c.panel = kit.NewPanel(kit.Inset(kit.Gap16, kit.Gap24, kit.Gap16, kit.Gap24, row), c.take)
	s.choices = append(s.choices, c)
	s.answer.Add(c.panel)
}

// choose marks the choice that Enter takes.
func (s *Screen) choose(i int) {
	if len(s.choices) == 0 {
		return
	}
	s.chosen = (i + len(s.choices)) % len(s.choices)
	for i, c := range s.choices {
		c.panel.SetStrong(i == s.chosen)
	}
}
