package door

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// tick marks somebody as here, late by the clock where they are. What was
// noted before gives way, because here they are; who is ticked already stays
// as they are.
func (s *Screen) tick(p data.Person) {
	name := s.guests.names.Of(p)
	var before data.Mark
	if !s.host.Read(func(r *store.Reader) (err error) {
		before, _, err = r.Mark(s.meeting, p.ID)
		return err
	}) {
		return
	}
	if before.Status.Attended() {
		s.thank(name, lang.L("You are ticked already."), nil)
		return
	}
	if s.host.Fail(s.host.Store().SetMark(s.meeting, p.ID, s.arrival())) {
		s.thank(name, lang.L("You are ticked."), s.slip())
	}
}

// arrival is how somebody counts who comes in now.
func (s *Screen) arrival() data.Status {
	return data.StatusOnArrival(s.guests.group, s.guests.meeting, s.host.Today(), data.TimeOfDayOf(s.host.Now()))
}

// welcome adds somebody who is here for the first time, ticked.
func (s *Screen) welcome(p data.Person) {
	if _, err := s.host.Store().AddWalkIn(s.meeting, p, s.arrival()); s.host.Fail(err) {
		s.thank(p.FullName(), lang.L("You are ticked. Good that you are here."), s.slip())
	}
}

// slip returns what takes back what was just stored, and nothing else.
func (s *Screen) slip() func() {
	stored, _ := s.host.Store().CanUndo()
	return func() {
		undone, err := s.host.Store().UndoIf(stored)
		if s.host.Fail(err) && undone {
			s.clear()
			s.field.Focus()
		}
	}
}

// thank says for a while that somebody is ticked; the next one may type
// meanwhile. A slip may be taken back as long as it can be read.
func (s *Screen) thank(name, says string, slip func()) {
	s.field.SetText("")
	s.choices, s.chosen = nil, -1
	words := kit.VStack(kit.Gap8,
		kit.PageTitle(lang.L("Thank you, {{.Name}}", words.With{"Name": name})),
		kit.BigParagraph(says))
	if slip != nil {
		words.Add(kit.Gap(kit.Gap8))
		words.Add(kit.Leading(kit.NewButton(lang.L("Not me"), kit.Secondary, slip)))
	}
	panel := kit.NewPanel(kit.Pad(kit.Gap24, words), nil)
	panel.SetStrong(true)
	s.answer.Objects = []fyne.CanvasObject{panel}
	s.answer.Refresh()
	s.field.Focus()
	s.later(thanksTime, s.clear)
}
