package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
)

func TestADateFieldSaysWhatItUnderstood(t *testing.T) {
	withTheme(t, Light, 1)
	var got []data.Date
	f := NewDateField(today, DayFirst, func(d data.Date) { got = append(got, d) })
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
	f := NewDateField(today, DayFirst, nil)
	inWindow(t, f, 300, 80)
	typeText(f.entry, "3")
	if f.note.Text() != "" || f.entry.invalid {
		t.Errorf("says %q", f.note.Text())
	}
	f.entry.FocusLost()
	if !strings.HasPrefix(f.note.Text(), "! That is not a date") || f.Valid() {
		t.Errorf("says %q, valid %v", f.note.Text(), f.Valid())
	}
}

func TestArrowsMoveADateByADay(t *testing.T) {
	withTheme(t, Light, 1)
	f := NewDateField(today, DayFirst, nil)
	inWindow(t, f, 300, 80)
	f.entry.TypedKey(key(fyne.KeyUp))
	if f.Date() != today {
		t.Errorf("an empty field starts at %v", f.Date())
	}
	f.entry.TypedKey(key(fyne.KeyUp))
	f.entry.TypedKey(key(fyne.KeyUp))
	f.entry.TypedKey(key(fyne.KeyDown))
	if f.Date() != today.AddDays(1) || f.entry.Text != "20 Nov 2026" {
		t.Errorf("at %v, shows %q", f.Date(), f.entry.Text)
	}
}

func TestEmptyingADateFieldMeansNoDate(t *testing.T) {
	withTheme(t, Light, 1)
	got := today
	f := NewDateField(today, DayFirst, func(d data.Date) { got = d })
	inWindow(t, f, 300, 80)
	f.SetDate(today)
	f.entry.SetText("")
	if !got.IsZero() || !f.Valid() {
		t.Errorf("told %v, valid %v", got, f.Valid())
	}
}

func TestSetDateIsSilent(t *testing.T) {
	withTheme(t, Light, 1)
	f := NewDateField(today, DayFirst, func(d data.Date) { t.Errorf("OnChanged(%v)", d) })
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
	f.entry.TypedKey(key(fyne.KeyUp))
	if f.Time() != data.At(19, 15) {
		t.Errorf("a step leads to %v", f.Time())
	}
	f.SetTime(data.At(0, 0))
	f.entry.TypedKey(key(fyne.KeyDown))
	if f.Time() != data.At(23, 45) {
		t.Errorf("before midnight comes %v", f.Time())
	}
}
