package kit

import (
	"cmp"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/written"
)

// DateField is a field for a date, typed as people write one; see ParseDate.
// ↑ and ↓ change it by a day.
type DateField struct {
	valueField

	// OnChanged is called when the date understood changes; zero when the
	// field was emptied.
	OnChanged func(data.Date)
	// Refuse says why a date will not do here, or nothing; nil: every date will.
	// It is said below like what is not understood, and the field is not Valid.
	Refuse func(data.Date) string
	date   data.Date
	first  data.Date // see Begin
	today  data.Date
	order  written.Order
}

// NewDateField returns an empty field. today is what "tomorrow" and dates
// without a year refer to.
func NewDateField(today data.Date, order written.Order, onChanged func(data.Date)) *DateField {
	f := &DateField{today: today, order: order, OnChanged: onChanged}
	f.setUp(f.example())
	f.read = f.readDate
	f.tidy = func() string { return DateMedium(f.date) }
	f.step = f.stepDay
	f.ExtendBaseWidget(f)
	return f
}

func (f *DateField) example() string {
	if f.order == written.MonthFirst {
		return lang.L("May 3 or 5/3")
	}
	return lang.L("3 May or 3/5")
}

// Date returns the date understood last, or none.
func (f *DateField) Date() data.Date { return f.date }

// SetDate shows a date without calling OnChanged; none empties the field.
func (f *DateField) SetDate(date data.Date) {
	f.date = date
	f.set()
}

// Begin says with which day the arrows begin while the field is empty, and says it
// below; none: with today.
func (f *DateField) Begin(first data.Date) {
	f.first = first
	if f.entry.Text == "" {
		f.set()
	}
}

func (f *DateField) readDate(text string) (string, bool) {
	text = OneLine(text)
	date, err := written.Days{Today: f.today, Order: f.order}.Typed(text)
	if err != nil && text != "" {
		return cmp.Or(NoSuchDay(err), lang.L("Write it like {{.Example}}.",
			map[string]any{"Example": f.example()})), false
	}
	if date != f.date {
		f.date = date
		if f.OnChanged != nil {
			f.OnChanged(date)
		}
	}
	if f.Refuse != nil {
		if why := f.Refuse(date); why != "" {
			return why, false
		}
	}
	if text == "" && f.first != 0 {
		return lang.L("Arrow up: {{.Date}}", map[string]any{"Date": DateLong(f.first)}), true
	}
	return DateLong(date), true
}

func (f *DateField) stepDay(by int) {
	date := f.date.AddDays(by)
	if f.date.IsZero() {
		date = cmp.Or(f.first, f.today)
	}
	f.entry.SetValue(DateMedium(date))
	f.show(f.entry.Text, true)
}
