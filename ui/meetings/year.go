package meetings

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// yearView is one group's year, or its term, in numbers. They are counted as the
// programme summary counts them, but told in full: whoever sees this keeps the registers.
type yearView struct {
	host  screen.Host
	group data.Group
	span  data.Span // of the period that is chosen
	years []data.Span

	periods *kit.Picker[data.Span]
	figures *fyne.Container
	heading *kit.Text
	until   *kit.Text
	chart   *kit.ScaleChart
	none    *kit.Paragraph
	shown   *fyne.Container
	content *fyne.Container
}

func newYearView(h screen.Host) *yearView {
	v := &yearView{
		host: h, figures: kit.Wrap(kit.Gap32), heading: kit.Section(lang.L("People here at a usual meeting, by month")),
		until: kit.Caption(""), chart: kit.NewScaleChart(), none: kit.MutedParagraph(""),
	}
	v.periods = kit.NewPicker("", nil, func(span data.Span) {
		v.span = span
		v.read()
	})
	v.shown = kit.VStack(kit.Gap16, v.figures, kit.HStack(kit.Gap8, kit.Grow(v.heading), v.until), v.chart)
	v.content = kit.Scroll(kit.VStack(kit.Gap16, v.none, v.shown))
	return v
}

// print leads to the programme summary of the period.
func (v *yearView) print() {
	v.host.Go(screen.Location{Screen: screen.Documents, Document: reports.ProgrammeSummaryKey, ID: v.group.ID, Period: v.cut()})
}

// cut is the period as far as it has passed.
func (v *yearView) cut() data.Span {
	return data.Span{From: v.span.From, Until: min(v.span.Until, v.host.Today())}
}

// show reads the figures of a group. The period stays as long as the group had begun.
func (v *yearView) show(group data.Group, meetings []data.Meeting) {
	v.group = group
	today := v.host.Today()
	v.years = yearsOf(meetings, group.ID, today)
	options := []kit.Option[data.Span]{{Value: term(today), Label: lang.L("This term")}}
	for _, y := range v.years {
		options = append(options, kit.Option[data.Span]{Value: y, Label: strconv.Itoa(y.From.Year())})
	}
	v.periods.SetOptions(options)
	if !v.periods.Picked() || v.span.From == 0 {
		v.span = v.years[0]
	}
	v.periods.SetSelected(v.span)
	v.read()
}

// term is the third of the year that holds a day.
func term(d data.Date) data.Span {
	const months = 4
	from := termBegins(d)
	return data.Span{From: from, Until: from.AddMonths(months).AddDays(-1)}
}

// yearsOf are the calendar years in which a group met, this one first.
func yearsOf(meetings []data.Meeting, group data.ID, today data.Date) []data.Span {
	first := today.Year()
	for _, m := range meetings {
		if m.Group == group {
			first = min(first, m.Date.Year())
		}
	}
	var years []data.Span
	for y := today.Year(); y >= first; y-- {
		years = append(years, data.Span{From: data.NewDate(y, 1, 1), Until: data.NewDate(y, 12, 31)})
	}
	return years
}

func (v *yearView) read() {
	var s data.ProgrammeSummary
	if !v.host.Read(func(r *store.Reader) error {
		in, err := dossier.ForProgrammeSummary(r, v.cut(), v.group.ID, v.host.Today())
		if err != nil {
			return err
		}
		in.Least = 1
		s = data.NewProgrammeSummary(in)
		return nil
	}) {
		return
	}
	v.none.SetText("")
	if s.Held+s.DidNotMeet == 0 {
		v.none.SetText(lang.L("This group has not met in this time."))
	}
	kit.ShowIf(s.Held+s.DidNotMeet > 0, v.shown)
	v.figures.Objects = []fyne.CanvasObject{
		figure(words.Number(s.Held), lang.L("held")),
		figure(words.Number(s.DidNotMeet-s.InBreaks), lang.L("cancelled or not held")),
		figure(words.Number(s.InBreaks), lang.L("in a break")),
		figure(words.Number(s.Came.N), lang.L("people")),
		figure(usual(s.Each), lang.L("here at a usual meeting")),
		figure(words.Number(s.First.N), lang.L("first-timers")),
	}
	v.until.SetText(words.Period(v.cut()))
	var bars []kit.ScaleBar
	for _, m := range s.Months {
		b := kit.ScaleBar{Label: shortMonth(m.Span.From), Below: words.Share(m.Meetings, m.Meetings+m.DidNotMeet)}
		if m.Meetings > 0 {
			b.Value, b.Number = float64(m.Each.N)/10, usual(m.Each)
		}
		bars = append(bars, b)
	}
	v.chart.Set(bars...)
	kit.ShowIf(len(bars) > 0, v.chart, v.heading)
	v.content.Refresh()
}

// usual is a number of tenths as people are counted: whole.
func usual(tenths data.Told) string {
	const half = 5
	return words.Number((tenths.N + half) / 10)
}

// shortMonth is "Jan".
func shortMonth(d data.Date) string {
	_, month, _ := strings.Cut(words.ShortDate(d, d), " ")
	return month
}

func figure(number, of string) fyne.CanvasObject {
	return kit.VStack(0, kit.BigFigure(number, kit.Figure32, kit.ColorText), kit.Caption(of))
}
