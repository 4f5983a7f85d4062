package audittrail

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// row shows a day or a deed. Rows are used again for other lines.
type row struct {
	widget.BaseWidget

	day, count *kit.Text
	head       *fyne.Container
	time, said *kit.Text
	icon       *kit.Symbol
	left       *kit.Tag
	each       *kit.Button
	deed       *fyne.Container
	indent     *fyne.Container
	all        *fyne.Container
}

// timeWidth is that of the time of day, at 100 % text.
const timeWidth = 48

func newRow() *row {
	r := &row{
		day: kit.ItemName("").Ellipsis(), count: kit.Caption(""), time: kit.Muted(""), said: kit.NewText().Ellipsis(),
		icon: kit.NewSymbol(kit.IconNote, kit.ColorMuted), left: kit.NewTag(lang.L("Left the programme"), kit.ToneExcused),
		each: kit.NewButton("", kit.Quiet, nil),
	}
	r.indent = kit.Stacked(kit.Gap(kit.Gap24))
	r.head = kit.HStack(kit.Gap8, kit.Grow(r.day), r.count)
	r.deed = kit.HStack(kit.Gap16, r.indent, kit.AtLeast(timeWidth, 0, r.time), r.icon, kit.Grow(r.said), r.left, r.each)
	r.all = kit.Stacked(r.head, r.deed)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.all) }

// fillRow shows a line.
func (p *Page) fillRow(i int, o fyne.CanvasObject) {
	r, l := o.(*row), p.shown[i]
	kit.ShowIf(l.day != 0, r.head)
	kit.ShowIf(l.day == 0, r.deed)
	r.each.OnTapped = nil
	if l.day != 0 {
		r.day.SetText(p.dayWords(l.day))
		r.count.SetText(strconv.Itoa(l.count))
		return
	}
	last := l.run.Last()
	several := len(l.run.Entries) > 1
	r.time.SetText(l.run.First().At.Format("15:04"))
	r.icon.Set(iconOf(last), kit.ColorMuted)
	r.said.SetSpans(spans(p.trail.sentences.Of(l.run))...)
	kit.ShowIf(l.within, r.indent)
	kit.ShowIf(!several && reports.Left(last), r.left)
	kit.ShowIf(several, r.each)
	if several {
		label := lang.L("Show each")
		if p.opened[key(l.run)] {
			label = lang.L("Show as one")
		}
		r.each.SetLabel(label)
		r.each.OnTapped = func() { p.toggle(l.run) }
	}
	r.all.Refresh()
}

// dayWords are "Tonight, Saturday 28 November" or "Friday 27 November".
func (p *Page) dayWords(d data.Date) string {
	said := words.LongDate(d, p.host.Today())
	if d == p.host.Today() {
		return lang.L("Today, {{.Date}}", words.With{"Date": said})
	}
	return said
}

// spans are the parts of a sentence: who did it in bold, and people in the colour of
// what leads somewhere.
func spans(parts []reports.AuditPart) []kit.Span {
	all := make([]kit.Span, len(parts))
	for i, part := range parts {
		all[i] = kit.Span{Text: part.Text, Strong: part.By}
		if !part.Person.IsZero() {
			all[i].Strong, all[i].Color = true, kit.ColorAccent
		}
	}
	return all
}

// iconOf stands before the sentence of a deed.
func iconOf(e data.AuditEntry) kit.Icon {
	name, _, _, _ := e.Deed()
	switch name {
	case "mark", "marks-from-paper", "walk-in", "close-meeting", "reopen-meeting":
		return kit.IconRegister
	case "print":
		return kit.IconDocuments
	case "erase-person", "take-out-erased":
		return kit.IconClose
	case "open", "passphrase", "give-key", "rename-key", "key-role", "take-key", "recovery-key", "rekey", "wrong-tries":
		return kit.IconKey
	case "settings", "load", "create", "migrate", "prune-audit":
		return kit.IconSettings
	case "add-consent", "withdraw-consent", "ask-access", "answer-access":
		return kit.IconCheck
	case "add-contact", "add-contacts", "edit-contact", "dismiss-call", "restore-calls":
		return kit.IconCall
	case "make-pair", "step-pair", "agree-pair", "plan-review", "review-pair", "transfer-pair":
		return kit.IconPairs
	}
	switch e.Kind() {
	case data.AuditAttendance:
		return kit.IconMeetings
	case data.AuditPeople:
		return kit.IconPeople
	}
	return kit.IconNote
}

func sortOptions(options []kit.Option[data.ID]) {
	slices.SortFunc(options, func(a, b kit.Option[data.ID]) int {
		return cmp.Or(cmp.Compare(data.Fold(a.Label), data.Fold(b.Label)), slices.Compare(a.Value[:], b.Value[:]))
	})
}

func contains(text, word string) bool { return strings.Contains(text, word) }
