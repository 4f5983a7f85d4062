package today

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// setAside takes a call off the list, with a reason, until something changes.
func (s *Screen) setAside(c data.Call) {
	reasons := kit.VStack(kit.Gap4)
	for _, r := range c.Reasons() {
		reasons.Add(kit.NewParagraph(s.seen.reason(r)))
	}
	why := kit.NewEntry(lang.L("For instance: his sister has told us"))
	content := kit.VStack(kit.Gap16, reasons,
		kit.NewField(lang.L("Why no call is needed"), why,
			lang.L("It comes back when something changes: another meeting missed that makes it more serious, or a new reason.")))
	title := lang.L("Set aside for now: {{.Name}}", words.With{"Name": s.seen.names.Of(c.Person)})
	kit.FormDialog(s.host.Window(), title, content, lang.L("Set aside"), func() error {
		var dismissals []data.Dismissal
		for _, r := range c.Reasons() {
			dismissals = append(dismissals, data.NewDismissal(c.Person.ID, r, s.host.Today(), why.Text))
		}
		return words.Said(s.host.Store().Dismiss(dismissals...))
	})
}

// aside is a call that somebody set aside, and why.
type aside struct {
	person data.ID
	name   string
	why    string
}

// readAside reads why calls were set aside.
func (o *overview) readAside(r *store.Reader, calls []data.Call) error {
	for _, c := range calls {
		dismissals, err := r.DismissalsOf(c.Person.ID)
		if err != nil {
			return err
		}
		a := aside{person: c.Person.ID, name: o.names.Of(c.Person)}
		for _, d := range dismissals {
			if d.Hides(c.Person.ID, c.CallReason) {
				a.why = words.Note(o.names.Hidden(), d.Reason)
			}
		}
		o.aside = append(o.aside, a)
	}
	return nil
}

// showAside shows what was set aside, each with the whole reason, to be put on
// the list again.
func (s *Screen) showAside() {
	rows := kit.VStack(kit.Gap16)
	var d *kit.Dialog
	for _, a := range s.seen.aside {
		bring := kit.NewButton(lang.L("Bring back"), kit.Secondary, func() {
			d.Close()
			s.host.Fail(s.host.Store().RestoreCalls(a.person))
		}).Changes()
		rows.Add(kit.HStack(kit.Gap16, kit.Grow(kit.VStack(0, kit.ItemName(a.name), kit.MutedParagraph(a.why))), bring))
	}
	d = kit.ChoiceDialog(s.host.Window(), lang.L("Set aside for now"), rows, lang.L("Close"))
}
