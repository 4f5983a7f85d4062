package settings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/kit"
)

// notice is the setting of what a programme in the United States attaches to
// what it discloses.
type notice struct {
	programme *programme
	which     *kit.Choice[data.Notice]
	short     *kit.Paragraph
	text      *kit.Entry // the full one, which the programme can write anew
	field     *kit.Field
	shipped   *kit.Button
	content   *fyne.Container
}

func newNotice(p *programme) *notice {
	n := &notice{programme: p, short: kit.MutedParagraph(""), text: kit.NewMultiEntry("", 8)}
	n.which = kit.NewChoice([]kit.Option[data.Notice]{
		{Value: data.NoNotice, Label: lang.L("No notice")},
		{Value: data.ShortNotice, Label: lang.L("Short")},
		{Value: data.FullNotice, Label: lang.L("Full")},
	}, func(chosen data.Notice) {
		p.change(func(q *data.Programme) { q.Notice = chosen })
	}).Changes()
	n.field = kit.NewField(lang.L("The full notice"), n.text, "")
	keepOnLeaving(n.text, n.keep, n.stored)
	n.shipped = kit.NewLink(lang.L("Back to the text that Alongside brings"), func() { n.keep("") }).Changes()
	n.content = block(lang.L("Notice on what is handed out"),
		lang.L("Programmes in the United States that come under 42 CFR Part 2 attach one. Check the text against the regulation as it is now."),
		kit.VStack(kit.Gap16, n.which, n.short, n.field, kit.Leading(n.shipped)))
	return n
}

// stored is the full notice as it would be printed.
func (n *notice) stored() string {
	p := n.programme.stored
	p.Notice = data.FullNotice
	return reports.NoticeOf(p)
}

// keep stores another text of the full notice. The one that Alongside brings is
// not stored, so that a later version can mend it; neither is an empty one.
func (n *notice) keep(text string) {
	text = strings.TrimSpace(text)
	if text == reports.NoticeOf(data.Programme{Notice: data.FullNotice}) {
		text = ""
	}
	n.programme.keepText(n.field, func(q *data.Programme) { q.NoticeText = text })
	if text == "" {
		n.programme.show()
	}
}

// show shows what is stored.
func (n *notice) show() {
	n.field.SetError("")
	n.text.SetValue(n.stored())
	n.short.SetText(reports.NoticeOf(data.Programme{Notice: data.ShortNotice}))
	n.which.SetSelected(n.programme.stored.Notice)
	n.arrange()
}

// arrange shows the text of the notice that is chosen.
func (n *notice) arrange() {
	chosen := n.which.Selected()
	kit.ShowIf(chosen == data.ShortNotice, n.short)
	kit.ShowIf(chosen == data.FullNotice, n.field)
	kit.ShowIf(chosen == data.FullNotice && n.programme.stored.NoticeText != "", n.shipped)
	n.programme.sheet.Refresh()
}
