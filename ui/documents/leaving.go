package documents

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/press"
	"alongside/ui/consents"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// leaving is what is chosen of a document that leaves the programme: whom it goes
// to, and on which dates the person was there.
type leaving struct {
	content   *fyne.Container
	recipient *kit.Picker[string]
	dates     *kit.Button
	may       *may
}

func newLeaving(onChanged func()) *leaving {
	l := &leaving{
		recipient: kit.NewPicker(lang.L("Nobody may be told yet"), nil, func(string) { onChanged() }),
		dates:     kit.NewFieldButton(nil), may: newMay(),
	}
	l.content = kit.VStack(kit.Gap8, kit.NewField(lang.L("For"), l.recipient, ""), kit.NewField(lang.L("Dates"), l.dates, ""))
	return l
}

// forPerson is what the programme knows of somebody for a document that leaves.
type forPerson struct {
	consents []data.Consent
	attended []data.Date // on which they were there, the latest first
	hidden   bool        // names are, and with them who may be told
}

func readForPerson(r *store.Reader, person data.ID, today data.Date) (f forPerson, err error) {
	if person.IsZero() {
		return f, nil
	}
	if f.consents, err = r.ConsentsOf(person); err != nil {
		return f, err
	}
	data.SortConsents(f.consents, today)
	meetings, err := press.Attended(r, person, today)
	for _, m := range meetings {
		f.attended = append(f.attended, m.Date)
	}
	slices.Sort(f.attended)
	f.attended = slices.Compact(f.attended)
	slices.Reverse(f.attended)
	return f, err
}

// recipients are those whom the person has ever agreed to have told, the ones who
// may be told today first.
func (f forPerson) recipients() []string {
	var recipients []string
	for _, c := range f.consents {
		if !slices.ContainsFunc(recipients, c.For) {
			recipients = append(recipients, c.Recipient)
		}
	}
	return recipients
}

// suited keeps of a wish what fits the person, and fills in the recipient where
// there is one to be told.
func (f forPerson) suited(w wish) wish {
	if recipients := f.recipients(); !slices.Contains(recipients, w.recipient) {
		w.recipient = ""
		if len(recipients) > 0 {
			w.recipient = recipients[0]
		}
	}
	w.dates = slices.DeleteFunc(slices.Clone(w.dates), func(d data.Date) bool { return !slices.Contains(f.attended, d) })
	return w
}

// set shows what is chosen.
func (l *leaving) set(f forPerson, w wish) {
	var recipients []kit.Option[string]
	for i, recipient := range f.recipients() {
		label := words.Drawn(recipient)
		if f.hidden {
			label = lang.L("Recipient {{.Number}}, hidden", words.With{"Number": i + 1})
		}
		recipients = append(recipients, kit.Option[string]{Value: recipient, Label: label})
	}
	l.recipient.SetOptions(recipients)
	l.recipient.SetSelected(w.recipient)
	label := lang.L("Choose the dates")
	if len(w.dates) > 0 {
		label = lang.N("{{.N}} of {{.Count}} dates", len(f.attended), words.With{"N": len(w.dates), "Count": len(f.attended)})
	}
	l.dates.SetChosen(label, len(w.dates) > 0)
	l.dates.SetEnabled(len(f.attended) > 0)
}

// recordConsent asks for the consent that is missing, and goes on with its
// recipient.
func (s *Screen) recordConsent() {
	c := data.Consent{Person: s.wish.person, Recipient: s.wish.recipient, Scope: data.ScopeAttendance}
	consents.Record(s.host, s.personName(), c, func(c data.Consent) {
		s.wish.recipient = c.Recipient
		s.show()
	})
}

func (s *Screen) personName() string { return s.lists.names.ByID(s.wish.person) }

// chooseDates asks which of the dates attended the person has chosen.
func (s *Screen) chooseDates() {
	chosen := slices.Clone(s.wish.dates)
	list := kit.VStack(0)
	checks := make([]*kit.Check, len(s.lists.of.attended))
	for i, d := range s.lists.of.attended {
		checks[i] = kit.NewCheck(words.LongDate(d, s.host.Today()), func(on bool) {
			chosen = slices.DeleteFunc(chosen, func(c data.Date) bool { return c == d })
			if on {
				chosen = append(chosen, d)
			}
		})
		checks[i].SetValue(slices.Contains(chosen, d))
		list.Add(checks[i])
	}
	set := func(dates []data.Date) func() {
		return func() {
			chosen = slices.Clone(dates)
			for _, c := range checks {
				c.SetValue(len(dates) > 0)
			}
		}
	}
	content := kit.VStack(kit.Gap8,
		kit.NewParagraph(lang.L("Only dates that {{.Name}} wants told, of those attended.", words.With{"Name": s.personName()})),
		kit.HStack(kit.Gap8, kit.NewButton(lang.L("All of them"), kit.Quiet, set(s.lists.of.attended)), kit.NewButton(lang.L("None of them"), kit.Quiet, set(nil))), list)
	kit.LookDialog(s.host.Window(), lang.L("Which dates?"), content, lang.L("Choose"), func() error {
		slices.Sort(chosen)
		s.wish.dates = chosen
		s.show()
		return nil
	})
	// whoever presses the first key tells one date, and not all of them
	s.host.Window().Canvas().Focus(checks[0])
}

// leaves reports whether the document leaves the programme.
func (w wish) leaves() bool {
	d, _ := reports.DocumentByKey(w.key)
	return d.Recipient
}
