package ui_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"alongside/data"
	"alongside/data/sample"
	"alongside/ui/mentorview"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// ctrlShift presses a chord as ctrl does.
func (s *shell) ctrlShift(key fyne.KeyName) {
	chord := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
	if taker, ok := s.win.Canvas().Focused().(fyne.Shortcutable); ok {
		taker.TypedShortcut(chord)
		return
	}
	chordsOf(s.win.Canvas()).TypedShortcut(chord)
}

// kettle is in one note of each kind.
const kettle = "Kettleburgh"

func withKettles(r data.Records) data.Records {
	closed := slices.IndexFunc(r.Meetings, func(m data.Meeting) bool { return m.State == data.Closed })
	r.Meetings[closed].Note = kettle + " over the songs"
	mark := slices.IndexFunc(r.Marks, func(k data.Mark) bool { return k.Status == data.Present })
	r.Marks[mark].Note = "the remark of " + kettle
	paired := slices.IndexFunc(r.Contacts, func(c data.Contact) bool { return !c.Pair.IsZero() })
	r.Contacts[paired].Note = "walked along the " + kettle
	r.Contacts = append(r.Contacts, data.Contact{ID: data.NewID(), Person: r.People[0].ID, Date: data.DateOf(uitest.Evening), Note: "rang from " + kettle})
	return r
}

func TestCtrlShiftFSearchesTheNotesFromEverywhere(t *testing.T) {
	records := withKettles(sample.Make(sample.Tiny(data.DateOf(uitest.Evening))))
	s := newComputer(t).open(writeProgramme(t, records))
	passOnChords(t)
	for _, name := range screensInOrder {
		s.app.Go(screen.Location{Screen: name})
		s.ctrlShift(fyne.KeyF)
		s.wantSeen("Search the notes")
	}
	s.typeText("kettleb")
	s.wantSeen("4 notes hold this word")
	for _, note := range []string{"over the songs", "walked along the", "rang from", "the remark of"} {
		s.press(fyne.KeyEscape)
		s.typeText("kettleb " + note)
		s.press(fyne.KeyReturn)
		if uitest.Sees(s.win, "Search the notes") {
			t.Errorf("%q opens nothing", note)
		}
		s.wantSeen(kettle, note)
		s.app.Back()
		s.wantSeen("One note holds all of the words") // it stands there still
	}
	s.press(fyne.KeyEscape)
	s.press(fyne.KeyEscape)
	if uitest.Sees(s.win, "Search the notes") {
		t.Error("the second Escape does not lead back")
	}
}

func TestWhatIsSearchedStaysNowhere(t *testing.T) {
	path := writeProgramme(t, withKettles(sample.Make(sample.Tiny(data.DateOf(uitest.Evening)))))
	c := newComputer(t)
	s := c.open(path)
	passOnChords(t)
	s.ctrlShift(fyne.KeyF)
	s.typeText("kettleburgh walked")
	s.wantSeen("One note holds both words")
	s.press(fyne.KeyReturn)
	s.app.Back()
	s.app.Lock()
	if uitest.Sees(s.win, "kettle") || uitest.Sees(s.win, kettle) {
		t.Error("it is on the screen still")
	}
	for what, text := range map[string]string{"the log": c.log.String(), "the preferences": c.preferences(), "the title": s.win.Title()} {
		if strings.Contains(strings.ToLower(text), "kettle") {
			t.Errorf("it is in %s:\n%s", what, text)
		}
	}
	s.enterPassphrase(uitest.Passphrase)
	s.wantSeen("Search the notes") // where it was
	if uitest.Sees(s.win, "kettle") {
		t.Error("what was searched outlives the lock")
	}
	for _, folder := range []string{c.opened, c.files, c.state, c.seen, filepath.Dir(path)} {
		for _, file := range filesIn(t, folder) {
			wantNo(t, file, "kettle")
		}
	}
}

func TestWhereNamesAreHiddenNoNoteIsFound(t *testing.T) {
	s := newComputer(t).open(writeProgramme(t, withKettles(sample.Make(sample.Tiny(data.DateOf(uitest.Evening))))))
	passOnChords(t)
	s.ctrlShift(fyne.KeyF)
	s.typeText("kettleb")
	s.wantSeen("over the songs")
	s.ctrl(fyne.KeyH)
	s.wantSeen("Names are hidden, and with them the notes")
	s.typeText("kettleb")
	if uitest.Sees(s.win, "over the songs") || uitest.Sees(s.win, "hold this word") {
		t.Error("a note is shown where names are hidden")
	}
	s.ctrl(fyne.KeyH)
	s.wantSeen("4 notes hold this word")
}

func TestAMentorSearchesNothing(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	passOnChords(t)
	s.app.HandOver(mentorview.New(s.app, someMentor(t, s.app)))
	s.ctrlShift(fyne.KeyF)
	s.app.Go(screen.Location{Screen: screen.Notes})
	if uitest.Sees(s.win, "Search the notes") {
		t.Error("whoever the laptop is handed over to gets to all notes")
	}
}
