package register

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/door"
	"alongside/ui/kit"
	"alongside/ui/meetings"
	"alongside/ui/merging"
	"alongside/ui/register/paper"
)

// fromPaper asks for what was ticked on the printed sheet, beside what is
// stored.
func (s *Screen) fromPaper() {
	s.settle()
	if s.evening != nil && !s.refuses(data.Present) {
		paper.Enter(s.host, s.evening.register, s.evening.names)
	}
}

// doorMode hands the laptop over, so that people tick themselves at the door.
func (s *Screen) doorMode() {
	if s.evening == nil {
		return
	}
	m := s.evening.register.Meeting
	switch {
	case s.refuses(data.Present):
		return
	case m.State == data.Closed && s.isTonight():
		kit.Ask(s.host.Window(), lang.L("People tick themselves while they arrive"),
			lang.L("This meeting is closed. Reopen it, and they can."), lang.L("Leave it closed"), lang.L("Reopen"),
			func() { s.host.Fail(s.host.Store().ReopenMeeting(m.ID)) })
		return
	case !s.comeIn():
		kit.Message(s.host.Window(), lang.L("People tick themselves while they arrive"),
			lang.L("This meeting is on another day, or it is over. Open today’s register first."))
		return
	}
	kit.Confirm(s.host.Window(), lang.L("Let people tick themselves?"),
		lang.L("They see a field for their name and nothing else. Only a facilitator’s passphrase leads back."),
		lang.L("Hand it over"), false,
		func() { s.host.HandOver(door.New(s.host, m.ID)) })
}

// comeIn reports whether people are arriving: it is tonight's meeting, and not over.
func (s *Screen) comeIn() bool {
	return s.isTonight() && s.evening.register.Meeting.State != data.Closed && s.adds()
}

// samePerson asks who the chosen person turns out to be, and makes one record of
// the two.
func (s *Screen) samePerson() {
	s.settle()
	row, offer, ok := s.chosen()
	if !ok || offer {
		s.sayNobodyChosen()
		return
	}
	merging.Ask(s.host, row.Person.ID, s.nextPerson)
}

// changeMeeting asks whether to move the meeting or to note that it is not
// held.
func (s *Screen) changeMeeting() {
	if s.evening != nil {
		meetings.Change(s.host, s.evening.register.Meeting, s.evening.group)
	}
}

// addMeeting asks for a meeting of the group outside its schedule.
func (s *Screen) addMeeting() {
	if s.evening != nil {
		meetings.AddExtra(s.host, []data.Group{s.evening.group}, s.evening.group.ID)
	}
}
