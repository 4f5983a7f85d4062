package meetings

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// breakOf is the break that cancelled a meeting, where one did.
func (p *plan) breakOf(m data.Meeting) (data.Break, bool) {
	if m.State != data.DidNotMeet || m.Break.IsZero() {
		return data.Break{}, false
	}
	b, known := p.breaks[m.Break]
	return b, known
}

// setBreak shows a break in one line, in place of the meetings that it cancelled.
func (r *row) setBreak(p *plan, b data.Break, first data.Meeting, onTakeBack func()) {
	meetings := p.stops[stop{b.ID, first.Date > p.today}]
	from, until := meetings[0].Date, meetings[len(meetings)-1].Date
	r.date.SetText(words.DayAndDate(from, p.today))
	if until != from {
		r.date.SetText(lang.L("{{.From}} – {{.Until}}", words.With{"From": words.ShortDate(from, from), "Until": words.ShortDate(until, until)}))
	}
	groups := make(map[data.ID]bool)
	var ids []data.ID
	for _, m := range meetings {
		if !groups[m.Group] {
			groups[m.Group] = true
			ids = append(ids, m.Group)
		}
	}
	r.start.SetText("")
	r.group.SetText(lang.L("A break"))
	if b.Reason != "" {
		r.group.SetText(lang.L("Break: {{.Reason}}", words.With{"Reason": words.Note(p.hidden, b.Reason)}))
	}
	r.place.SetTexts(words.ListForms(words.GroupNames(p.groups, ids, from))...)
	n := len(meetings)
	count := words.With{"Count": n}
	r.count.SetTexts(lang.N("{{.Count}} meetings, nobody missed anything", n, count), lang.N("{{.Count}} meetings", n, count))
	r.held.SetText("")
	r.state.Set(lang.L("Break"), kit.ToneExcused)
	kit.ShowIf(true, r.state)
	r.change.OnTapped = onTakeBack
	r.change.SetLabel(lang.L("Take back"))
	kit.ShowIf(b.Span.Until >= p.today, r.change)
}
