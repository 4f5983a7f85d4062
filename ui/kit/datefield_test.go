package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/written"
	"alongside/ui/uitest/keyboard"
)

func TestADateFieldSaysWhatItUnderstood(t *testing.T) {
	withTheme(t, Light, 1)
	var got []data.Date
	f := NewDateField(today, written.DayFirst, func(d data.Date) { got = append(got, d) })
	inWindow(t, f, 300, 80)
	typeText(f.entry, "3/5/2026")
	want := data.NewDate(2026, 5, 3)
	if f.Date() != want || len(got) == 0 || got[len(got)-1] != want {
		t.Errorf("date %v, told %v", f.Date(), got)
	}
	if f.note.Text() != "Sunday 3 May 2026" {
		t.Errorf("says %q", f.note.Text())
	}
	f.entry.FocusLost()
	if f.entry.Text != "3 May 2026" {
		t.Errorf("tidied to %q", f.entry.Text)
	}
}

func TestAHalfTypedDateIsNoErrorYet(t *testing.T) {
	withTheme(t, Light, 1)
	f := NewDateField(today, written.DayFirst, nil)
	inWindow(t, f, 300, 80)
	typeText(f.entry, "3")
	if f.note.Text() != "" || f.entry.invalid {
		t.Errorf("says %q", f.note.Text())
	}
	f.entry.FocusLost()
	if !strings.HasPrefix(f.note.Text(), "! Write it like") || f.Valid() {
		t.Errorf("says %q, valid %v", f.note.Text(), f.Valid())
	}
}

// The example is what helps: where the line is cut, it must not be the example.
func TestHowToWriteADateOrATimeFitsIntoHalfADialog(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		withTheme(t, Light, scale)
		date := NewDateField(data.NewDate(2026, 11, 19), written.DayFirst, nil)
		clock := NewTimeField(nil)
		w := inWindow(t, VStack(Gap8, date, clock), 224*scale, 400*scale)
		for _, f := range []*valueField{&date.valueField, &clock.valueField} {
			w.Canvas().Focus(f.entry)
			typeText(f.entry, "nonsense")
			w.Canvas().Unfocus()
			if note := f.note; note.FullWidth() > note.Size().Width || !strings.HasPrefix(note.Text(), "! Write it like") {
				t.Errorf("at %v %q is %v wide in %v", scale, note.Text(), note.FullWidth(), note.Size().Width)
			}
		}
	}
}

func TestArrowsMoveADateByADay(t *testing.T) {
	withTheme(t, Light, 1)
	f := NewDateField(today, written.DayFirst, nil)
	inWindow(t, f, 300, 80)
	keyboard.PressOn(f.entry, fyne.KeyUp)
	if f.Date() != today {
		t.Errorf("an empty field starts at %v", f.Date())
	}
	keyboard.PressOn(f.entry, fyne.KeyUp)
	keyboard.PressOn(f.entry, fyne.KeyUp)
	keyboard.PressOn(f.entry, fyne.KeyDown)
	if f.Date() != today.AddDays(1) || f.entry.Text != "20 Nov 2026" {
		t.Errorf("at %v, shows %q", f.Date(), f.entry.Text)
	}
}

func TestEmptyingADateFieldMeansNoDate(t *testing.T) {
	withTheme(t, Light, 1)
	got := today
	f := NewDateField(today, written.DayFirst, func(d data.Date) { got = d })
	inWindow(t, f, 300, 80)
	f.SetDate(today)
	f.entry.SetText("")
	if !got.IsZero() || !f.Valid() {
		t.Errorf("told %v, valid %v", got, f.Valid())
	}
}

func TestSetDateIsSilent(t *testing.T) {
	withTheme(t, Light, 1)
	f := NewDateField(today, written.DayFirst, func(d data.Date) { t.Errorf("OnChanged(%v)", d) })
	f.SetDate(today)
	if f.entry.Text != "19 Nov 2026" {
		t.Errorf("shows %q", f.entry.Text)
	}
}

func TestATimeFieldUnderstandsAndSteps(t *testing.T) {
	withTheme(t, Light, 1)
	f := NewTimeField(nil)
	inWindow(t, f, 300, 80)
	typeText(f.entry, "7.10pm")
	f.entry.FocusLost()
	if f.Time() != data.At(19, 10) || f.entry.Text != "19:10" {
		t.Errorf("%v, shows %q", f.Time(), f.entry.Text)
	}
	keyboard.PressOn(f.entry, fyne.KeyUp)
	if f.Time() != data.At(19, 15) {
		t.Errorf("a step leads to %v", f.Time())
	}
	f.SetTime(data.At(0, 0))
	keyboard.PressOn(f.entry, fyne.KeyDown)
	if f.Time() != data.At(23, 45) {
		t.Errorf("before midnight comes %v", f.Time())
	}
}

func TestTheHelpStandsRightBelowAnEmptyDateOrTime(t *testing.T) {
	withTheme(t, Light, 1)
	date, at := NewDateField(today, written.DayFirst, nil), NewTimeField(nil)
	other := NewField("Place", NewEntry(""), "Where it is.")
	below := NewField("Date", date, "The last day.")
	atAll := NewField("At", at, "If you want to keep it.")
	inWindow(t, VStack(0, other, below, atAll), 300, 400)
	gap := func(f *Field, entry *Entry) float32 {
		return f.note.Position().Y - f.control.Position().Y - entry.Size().Height
	}
	want := gap(other, other.control.(*Entry))
	if got := gap(below, date.entry); got != want {
		t.Errorf("the help stands %v below an empty date, %v below a text", got, want)
	}
	if got := gap(atAll, at.entry); got != want {
		t.Errorf("the help stands %v below an empty time, %v below a text", got, want)
	}
	height := below.MinSize().Height
	for _, letter := range "3 dec" { // "3 d" is no date; nothing moves for that
		typeText(date.entry, string(letter))
		if got, foot := below.note.Position().Y, date.Position().Y+date.Size().Height; got < foot {
			t.Errorf("at %q the help stands over what was understood: %v, want %v", date.entry.Text, got, foot)
		}
	}
	date.SetDate(0)
	if got := gap(below, date.entry); got != want || below.MinSize().Height != height {
		t.Errorf("emptied, the help stands %v below, and the field is %v high, was %v", got, below.MinSize().Height, height)
	}
}

func TestWhatWasWrongWithADateGoesWhenItIsChanged(t *testing.T) {
	for name, change := range map[string]func(*DateField){
		"by typing": func(f *DateField) { typeText(f.entry, "3") },
		"by ↑":      func(f *DateField) { keyboard.PressOn(f.entry, fyne.KeyUp) },
		"by itself": func(f *DateField) { f.SetDate(today) },
	} {
		t.Run(name, func(t *testing.T) {
			withTheme(t, Light, 1)
			date := NewDateField(today, written.DayFirst, nil)
			f := NewField("Until", date, "The last day.")
			inWindow(t, f, 300, 120)
			f.SetError("The last day is before the first.")
			date.entry.FocusGained()
			date.entry.FocusLost()
			if f.note.Text() != "! The last day is before the first." {
				t.Errorf("looking at it changed it to %q", f.note.Text())
			}
			change(date)
			if f.note.Text() != "The last day." || f.note.color != ColorMuted {
				t.Errorf("says %q in %s", f.note.Text(), f.note.color)
			}
		})
	}
}

func TestWhatIsWrongWithADateOrATimeIsSaidOnce(t *testing.T) {
	withTheme(t, Light, 1)
	date, clock := NewDateField(today, written.DayFirst, nil), NewTimeField(nil)
	for _, c := range []struct {
		control fyne.CanvasObject
		field   *valueField
	}{{date, &date.valueField}, {clock, &clock.valueField}} {
		f := NewField("Until", c.control, "The last day.")
		inWindow(t, f, 300, 120)
		typeText(c.field.entry, "x") // and the keyboard stays there
		f.SetError("This is not a date.")
		if f.note.Visible() || !strings.HasPrefix(c.field.note.Text(), "! Write it like") {
			t.Errorf("says %q and %q (%t)", c.field.note.Text(), f.note.Text(), f.note.Visible())
		}
		c.field.entry.FocusLost()
		if f.note.Visible() {
			t.Error("says it twice once the keyboard is elsewhere")
		}
		c.field.entry.SetText("")
		f.SetError("A date is needed here.")
		if !f.note.Visible() || f.note.Text() != "! A date is needed here." {
			t.Errorf("of an empty field says %q", f.note.Text())
		}
	}
}

func TestWhatWasChangedInADateOrATimeIsAskedForWhereverTheKeyboardIs(t *testing.T) {
	withTheme(t, Light, 1)
	date, clock := NewDateField(today, written.DayFirst, nil), NewTimeField(nil)
	date.SetDate(today)
	clock.SetTime(data.At(19, 0))
	for _, c := range []struct {
		control fyne.CanvasObject
		field   *valueField
		typed   string
	}{{date, &date.valueField, "3 dec"}, {clock, &clock.valueField, "7:15"}} {
		field, typed := c.field, c.typed
		before := field.entry.Text
		win := inWindow(t, Body(""), small.Width, small.Height)
		d := FormDialog(win, "Make a group", VStack(Gap8, NewField("When", c.control, ""), NewEntry("")), "Make", nil)
		win.Canvas().Focus(field.entry)
		win.Canvas().FocusNext()
		if d.typed() {
			t.Error("passing through is taken for a change")
		}
		win.Canvas().Focus(field.entry)
		field.entry.SetText("")
		keyboard.Type(win.Canvas(), typed)
		win.Canvas().FocusNext()
		if !d.typed() {
			t.Errorf("%q in place of %q is lost with the form, unasked", field.entry.Text, before)
		}
		win.Canvas().Focus(field.entry)
		field.entry.SetText("")
		keyboard.Type(win.Canvas(), before)
		win.Canvas().FocusNext()
		if d.typed() {
			t.Errorf("asks for %q, which stood there before", field.entry.Text)
		}
	}
}

func TestADayThatNoCalendarHasIsSaidToBeNone(t *testing.T) {
	withTheme(t, Light, 1)
	for text, want := range map[string]string{
		"29 feb 2027": "! There is no such day.",
		"29/2/2027":   "! There is no such day.",
		"3/13/2027x":  "! Write it like 3 May or 3/5.",
		"13/13/2027":  "! There is no such month.",
		"3 May 3026":  "! This year cannot be right.",
	} {
		f := NewDateField(today, written.DayFirst, nil)
		inWindow(t, f, 300, 80)
		typeText(f.entry, text)
		f.entry.FocusLost()
		if f.note.Text() != want || f.Valid() {
			t.Errorf("of %q it says %q", text, f.note.Text())
		}
	}
}
