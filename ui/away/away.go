// Package away is the dialog in which somebody's time away is noted: an absence
// that they told us of, or a pause.
package away

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Who is somebody who will be away, by the name on screen, and the day that is
// offered as the first one away.
type Who struct {
	ID   data.ID
	Name string
	From data.Date
}

// Ask asks until when somebody is away and how that counts. It is the same wherever
// it is asked. The last day stands first: the rest is mostly right as it is offered.
func Ask(h screen.Host, who Who) {
	d := newDialog(h, who)
	kind := kit.NewChoice([]kit.Option[data.AwayKind]{
		{Value: data.ToldUs, Label: lang.L("Told us beforehand")}, {Value: data.Paused, Label: lang.L("On a pause")},
	}, d.choose)
	content := kit.VStack(kit.Gap16, d.fields["dates"], d.fields["from"], kit.NewField(lang.L("How it counts"), kind,
		lang.L("Told us beforehand: expected, and excused. On a pause (rehab, hospital, holiday): not expected at all.")),
		d.fields["reason"])
	kit.FormDialog(h.Window(), lang.L("Away for a while: {{.Name}}", words.With{"Name": who.Name}), content, lang.L("Save"), d.store)
}

// dialog holds the fields.
type dialog struct {
	host        screen.Host
	who         Who
	kind        data.AwayKind
	from, until *kit.DateField
	reason      *kit.Entry
	fields      form.Fields
}

func newDialog(h screen.Host, who Who) *dialog {
	order := screen.DateOrder(h)
	d := &dialog{
		host: h, who: who, reason: kit.NewEntry(lang.L("For instance: family")),
		from: form.DateField(who.From, h.Today(), order), until: form.DateField(0, h.Today(), order),
	}
	d.fields = form.Fields{
		"dates":  kit.NewField(lang.L("Until"), d.until, ""),
		"from":   kit.NewField(lang.L("From"), d.from, ""),
		"reason": kit.NewField(lang.L("Reason"), d.reason, lang.L("A word, and only if it helps. Keep it short.")),
	}
	d.from.OnChanged = func(data.Date) { d.fields["dates"].SetError("") } // the two were judged together
	d.choose(data.ToldUs)
	return d
}

// choose says what the last day means for the kind.
func (d *dialog) choose(kind data.AwayKind) {
	d.kind = kind
	help := lang.L("The last day. Meetings until then are excused.")
	if kind == data.Paused {
		help = lang.L("May stay empty. Meetings during a pause do not count.")
	}
	d.fields["dates"].SetHelp(help)
	d.fields["dates"].SetError("") // an absence needs the day that a pause does not
}

func (d *dialog) store() error {
	away := data.Away{Kind: d.kind, Reason: kit.OneLine(form.Text(d.reason))}
	var err error
	if away.Span.From, err = form.NeedDate("from", d.from); err == nil {
		away.Span.Until, err = d.lastDay()
	}
	if err == nil {
		err = d.host.Store().AddAway(d.who.ID, away)
	}
	return d.fields.Said(err)
}

// lastDay may be open for a pause only: an absence without an end would keep
// somebody out of sight for ever.
func (d *dialog) lastDay() (data.Date, error) {
	if d.kind == data.Paused {
		return form.Date("dates", d.until)
	}
	return form.NeedDate("dates", d.until)
}
