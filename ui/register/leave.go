package register

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/door"
	"alongside/ui/kit"
	"alongside/ui/meetings"
	"alongside/ui/register/paper"
)

// fromPaper asks for what was ticked on the printed sheet.
func (s *Screen) fromPaper() {
	if s.evening != nil {
		paper.Enter(s.host, s.evening.register, s.evening.names)
	}
}

// doorMode hands the laptop over, so that people tick themselves at the door.
func (s *Screen) doorMode() {
	if s.evening == nil {
		return
	}
	kit.Confirm(s.host.Window(), lang.L("Let people tick themselves?"),
		lang.L("They see a field for their name and nothing else. Only a facilitator’s passphrase leads back."),
		lang.L("Hand it over"), false,
		func() { s.host.HandOver(door.New(s.host, s.evening.register.Meeting.ID)) })
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
