package ui_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/ui/kit"
	"alongside/ui/mentorview"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
)

// tellsNobody are the texts of the records that say nothing of who somebody is;
// what stands in any other may.
var tellsNobody = map[string]bool{
	"Person.Code": true, "Person.Languages": true, "Person.Area": true, "Person.Gender": true, "Person.Interests": true,
	"Path.MentorGender": true, "Training.Name": true, "Meeting.Place": true, "Held.Title": true, "Held.Materials": true,
}

// teller stands in every text that may say who somebody is.
const teller = "Zorro"

// withTellers puts it into every such text of the records.
func withTellers(records data.Records) data.Records {
	for _, all := range []any{records.People, records.Meetings, records.Marks, records.Pairs, records.Contacts, records.Dismissals, records.Goals, records.Consents, records.Slips} {
		tell(reflect.ValueOf(all), "")
	}
	for i := range records.People {
		p := &records.People[i]
		p.Last, p.Alias = fmt.Sprint(teller, "son", i), fmt.Sprint(teller, "ina", i)
	}
	for i := range records.Consents {
		if c := &records.Consents[i]; c.Scope != data.ScopeOther {
			c.Words = ""
		}
	}
	return records
}

func tell(v reflect.Value, name string) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			tell(v.Index(i), name)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			tell(v.Field(i), v.Type().Name()+"."+v.Type().Field(i).Name)
		}
	case reflect.String:
		if !tellsNobody[name] {
			v.SetString(teller)
		}
	}
}

// wantNobodyTold fails where something in the window says who somebody is.
func (s *shell) wantNobodyTold(where string) {
	s.t.Helper()
	for _, text := range uitest.Texts(s.win) {
		if strings.Contains(text, teller) {
			s.t.Errorf("%s: %q", where, text)
		}
	}
}

// places are all of what a facilitator may look at, and each tab of it.
func (s *shell) places(mentee, pair data.ID) (all []screen.Location) {
	for _, name := range screensInOrder {
		all = append(all, screen.Location{Screen: name})
	}
	return append(
		all, screen.Location{Screen: screen.People, ID: mentee}, screen.Location{Screen: screen.Pairs, ID: pair},
		screen.Location{Screen: screen.Pairs, Part: screen.Waiting}, screen.Location{Screen: screen.Pairs, Part: screen.Mentors},
		screen.Location{Screen: screen.Pairs, Part: screen.GivingBack}, screen.Location{Screen: screen.Pairs, Part: screen.FindMentor},
		screen.Location{Screen: screen.Meetings, Part: screen.Grid},
		screen.Location{Screen: screen.Documents, Document: "attendance-slip", ID: mentee},
		screen.Location{Screen: screen.Documents, Document: "certificate", ID: mentee},
	)
}

var screensInOrder = []screen.Name{screen.Today, screen.Register, screen.Meetings, screen.People, screen.Pairs, screen.Documents, screen.Settings}

// On a projector hidden means hidden: no name, no phone and no free words, on
// whatever screen, and in whatever is opened there.
func TestWhereNamesAreHiddenNothingSaysWhoSomebodyIs(t *testing.T) {
	records := withTellers(sample.Make(sample.Tiny(data.DateOf(uitest.Evening))))
	s := newComputer(t).open(writeProgramme(t, records))
	var pair data.Pair
	for _, p := range records.Pairs {
		if p.Live() {
			pair = p
		}
	}
	mentor := pair.Mentor
	s.ctrl(fyne.KeyH)
	for _, at := range s.places(pair.Mentee, pair.ID) {
		for tab := range 8 {
			begin := func() (there bool) {
				s.closeDialogs()
				if uitest.Sees(s.win, "Give the laptop back") {
					s.app.Lock()
				}
				if s.app.Store() == nil {
					s.enterPassphrase(uitest.Passphrase)
				}
				s.app.Go(at)
				return s.turnTo(tab)
			}
			if !begin() && tab > 0 {
				break
			}
			look := func() { s.wantNobodyTold(fmt.Sprintf("%s %s %s, tab %d", at.Screen, at.Part, at.Document, tab)) }
			look()
			if at.ID.IsZero() || at.Document != "" {
				continue
			}
			for i := range s.buttons() { // into each of the forms about somebody
				begin()
				if all := s.buttons(); i < len(all) {
					all[i].Press()
					look()
				}
			}
		}
	}
	s.closeDialogs()
	s.app.Go(screen.Location{Screen: screen.Today})
	s.app.HandOver(mentorview.New(s.app, mentor))
	uitest.Explore(s.win, 1, s.closeDialogs, func() { s.wantNobodyTold("a mentor’s view") })
}

// buttons are those in the window.
func (s *shell) buttons() (all []*kit.Button) {
	uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
		if b, is := o.(*kit.Button); is {
			all = append(all, b)
		}
		return false
	})
	return all
}

// turnTo presses on to a tab and reports whether there is one.
func (s *shell) turnTo(tab int) (there bool) {
	var tabs *kit.Tabs
	uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
		if found, is := o.(*kit.Tabs); is {
			tabs = found
		}
		return tabs != nil
	})
	if tabs == nil {
		return false
	}
	for range tab {
		keyboard.PressOn(tabs, fyne.KeyRight)
	}
	return tabs.Selected() == tab
}

// What is open is covered too, and stands there again as it was.
func TestNamesAreHiddenWhileADialogIsOpen(t *testing.T) {
	id := data.NewID()
	s := newComputer(t).open(writeProgramme(t, data.Records{Programme: data.NewProgramme("Riverside"), People: []data.Person{
		{ID: id, First: "Xaveria", Last: "Quill", Code: "M-17", Phone: "555 0101", Roles: data.Mentee},
	}}))
	s.app.Go(screen.Location{Screen: screen.People, ID: id})
	s.ctrl(fyne.KeyE)
	s.typeText("Anna-")
	s.wantSeen("Anna-", "Quill", "555 0101")
	field := s.win.Canvas().Focused()
	for _, again := range []func(){func() { s.ctrl(fyne.KeyH) }, func() { s.press(fyne.KeyReturn) }, func() { s.tap("Show names") }} {
		s.ctrl(fyne.KeyH)
		s.wantSeen("Names are hidden")
		for _, gone := range []string{"Xaveria", "Anna-", "Quill", "555 0101"} {
			if uitest.Sees(s.win, gone) {
				t.Errorf("%q is seen while names are hidden", gone)
			}
		}
		again()
		s.wantSeen("Anna-", "Quill", "555 0101")
		if s.win.Canvas().Focused() != field {
			t.Error("the keyboard is not where it was")
		}
	}
	s.ctrl(fyne.KeyH)
	s.press(fyne.KeyEscape)
	s.wantSeen("Close without saving what you typed?")
	s.tap("Close without saving")
	s.wantSeen("M-17")
	if uitest.Sees(s.win, "Xaveria") {
		t.Error("leaving the form showed the name")
	}
	s.ctrl(fyne.KeyE) // what it holds from the beginning would tell
	s.wantSeen("Names are hidden")
	s.press(fyne.KeyReturn)
	s.wantSeen("Quill")
}

// A list that is open under its field holds names: it closes.
func TestAnOpenListClosesWhenNamesAreHidden(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.app.Go(screen.Location{Screen: screen.Documents, Document: "attendance-review"})
	uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
		picker, is := o.(*kit.Picker[data.ID])
		if is && picker.Visible() {
			picker.Tapped(nil)
		}
		return s.win.Canvas().Overlays().Top() != nil
	})
	if s.win.Canvas().Overlays().Top() == nil {
		t.Fatal("no list is open")
	}
	s.ctrl(fyne.KeyH)
	if s.win.Canvas().Overlays().Top() != nil {
		t.Error("the list is open still")
	}
}
