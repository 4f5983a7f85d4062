package kit

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/written"
)

// TimeField is a field for a time of day, typed as people write one; see
// written.Clock. ↑ and ↓ change it by a quarter of an hour.
type TimeField struct {
	valueField

	// OnChanged is called when the time understood changes; zero when the
	// field was emptied.
	OnChanged func(data.TimeOfDay)

	time data.TimeOfDay
}

// NewTimeField returns an empty field.
func NewTimeField(onChanged func(data.TimeOfDay)) *TimeField {
	f := &TimeField{OnChanged: onChanged}
	f.setUp(lang.L("19:00 or 7pm"))
	f.read = f.readTime
	f.tidy = func() string { return f.time.String() }
	f.step = f.stepQuarter
	f.ExtendBaseWidget(f)
	return f
}

// Time returns the time understood last, or none.
func (f *TimeField) Time() data.TimeOfDay { return f.time }

// SetTime shows a time without calling OnChanged; none empties the field.
func (f *TimeField) SetTime(at data.TimeOfDay) {
	f.time = at
	f.set()
}

func (f *TimeField) readTime(text string) (string, bool) {
	text = OneLine(text)
	at, ok := written.Clock(text)
	if !ok && text != "" {
		return lang.L("Write it like 19:00 or 7pm."), false
	}
	if at != f.time {
		f.time = at
		if f.OnChanged != nil {
			f.OnChanged(at)
		}
	}
	return at.String(), true
}

func (f *TimeField) stepQuarter(by int) {
	const quarter, evening, day = 15, 19 * 60, 24 * 60
	minutes := evening
	if !f.time.IsZero() {
		minutes = (f.time.Minutes()/quarter*quarter + by*quarter + day) % day
	}
	f.entry.SetValue(data.At(minutes/60, minutes%60).String())
	f.show(f.entry.Text, true)
}
