package meetings

import (
	"errors"
	"time"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// period is one of those that the grid offers.
type period int

const (
	twelveWeeks period = iota
	thisTerm
	twelveMonths
	otherDates
)

func periodOptions() []kit.Option[period] {
	return []kit.Option[period]{
		{Value: twelveWeeks, Label: lang.L("Last 12 weeks")},
		{Value: thisTerm, Label: lang.L("This term")},
		{Value: twelveMonths, Label: lang.L("Last 12 months")},
		{Value: otherDates, Label: lang.L("Other dates …")},
	}
}

// upTo is the stretch of days up to today that a period stands for.
func (p period) upTo(today data.Date) data.Span {
	s := data.Span{From: today.AddDays(-12*7 + 1), Until: today}
	switch p {
	case thisTerm:
		s.From = termBegins(today)
	case twelveMonths:
		s.From = today.AddMonths(-12).AddDays(1)
	}
	return s
}

// termBegins is the first day of the third of the year that holds the day:
// January to April, May to August, September to December.
func termBegins(d data.Date) data.Date {
	const months = 4
	return data.NewDate(d.Year(), (d.Month()-1)/months*months+time.January, 1)
}

// askDates asks for the first and the last day of another period. Days to come
// are welcome: they show who told us that they will be away.
func (v *gridView) askDates() {
	order := screen.DateOrder(v.host)
	from, until := kit.NewDateField(v.host.Today(), order, nil), kit.NewDateField(v.host.Today(), order, nil)
	from.SetDate(v.span.From)
	until.SetDate(v.span.Until)
	content := kit.Columns(kit.Gap16, []kit.Column{kit.Share(1), kit.Share(1)},
		kit.NewField(lang.L("From"), from, ""), kit.NewField(lang.L("Until"), until, ""))
	d := kit.LookDialog(v.host.Window(), lang.L("Which meetings?"), content, lang.L("Show"), func() error {
		span := data.Span{From: from.Date(), Until: until.Date()}
		if !from.Valid() || !until.Valid() || span.From == 0 || span.Until == 0 {
			return errors.New(lang.L("Say from which day until which."))
		}
		if span.Until < span.From {
			return errors.New(lang.L("The last day is before the first one."))
		}
		v.period, v.span = otherDates, span
		return nil
	})
	d.OnClosed = v.periodChosen
}
