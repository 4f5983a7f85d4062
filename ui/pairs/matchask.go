package pairs

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// askSince makes a pair of two who walk together already: since when.
func (m *matchPage) askSince(c data.Candidate) {
	date := form.DateField(m.book.today, m.book.today, screen.DateOrder(m.host))
	fields := form.Fields{"date": kit.NewField(lang.L("A pair since"), date, "")}
	fields["pair"] = fields["date"]
	var made data.ID
	title := lang.L("{{.Mentee}} with {{.Mentor}}",
		words.With{"Mentee": m.book.names.Of(m.mentee), "Mentor": m.book.names.Of(c.Mentor)})
	d := kit.FormDialog(m.host.Window(), title, fields["date"], lang.L("Make the pair"), func() error {
		on, err := form.NeedDate("date", date)
		if err == nil {
			made, err = m.host.Store().MakePair(m.mentee.ID, c.Mentor.ID, on, data.Active)
		}
		return fields.Said(err)
	})
	d.OnClosed = func() { m.open(made) }
}

// askTransfer ends the pair and begins one with the mentor chosen, in one step.
func (m *matchPage) askTransfer(c data.Candidate) {
	w := words.With{"Mentee": m.book.name(m.from.Mentee), "Old": m.book.name(m.from.Mentor), "New": m.book.names.Of(c.Mentor)}
	date := form.DateField(m.book.today, m.book.today, screen.DateOrder(m.host))
	state := kit.NewChoice([]kit.Option[data.PairState]{
		{Value: data.Active, Label: lang.L("Both have agreed")}, {Value: data.Proposed, Label: lang.L("Only proposed")},
	}, nil)
	note := form.Lines("", 2)
	fields := form.Fields{
		"date":   kit.NewField(lang.L("From"), date, ""),
		"agreed": kit.NewField(lang.L("How far it is"), state, ""),
		"note":   kit.NewField(lang.L("Why, in a word"), note, lang.L("It stays with the pair that ends. {{.New}} does not see it.", w)),
	}
	fields["pair"], fields["mentor"] = fields["date"], fields["date"]
	var made data.ID
	content := kit.VStack(kit.Gap8,
		kit.NewParagraph(lang.L("The pair with {{.Old}} ends as transferred and keeps its history.", w)),
		fields["agreed"], fields["date"], fields["note"])
	title := lang.L("{{.New}} walks alongside {{.Mentee}}", w)
	d := kit.FormDialog(m.host.Window(), title, content, lang.L("Transfer"), func() error {
		on, err := form.Date("date", date)
		if err == nil {
			made, err = m.host.Store().TransferPair(m.from.ID, c.Mentor.ID, on, state.Selected(), form.Text(note))
		}
		return fields.Said(err)
	})
	d.OnClosed = func() { m.open(made) }
}

// open shows the pair that was made, if one was.
func (m *matchPage) open(made data.ID) {
	if !made.IsZero() {
		m.host.Go(screen.Location{Screen: screen.Pairs, ID: made})
	}
}
