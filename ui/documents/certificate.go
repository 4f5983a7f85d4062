package documents

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// certificate is what is chosen of a certificate: what it is of, and the name on
// it.
type certificate struct {
	content *fyne.Container
	honour  *kit.Picker[data.Honour]
	why     *kit.Paragraph // there is no milestone
	called  *kit.Picker[string]
	typed   *kit.Entry
	other   *kit.Field     // another name than those on the list, typed
	covered *kit.Paragraph // in its place where names are hidden and one is typed
	hidden  bool           // names were when it was shown last
}

// usualName is first name and initial, anotherName one that is typed.
const (
	usualName   = ""
	anotherName = "\n"
)

func newCertificate(onChanged func()) *certificate {
	c := &certificate{
		honour: kit.NewPicker(lang.L("Choose what it is of"), nil, func(data.Honour) { onChanged() }),
		why:    kit.CaptionParagraph(""),
		called: kit.NewPicker("", nil, func(string) { onChanged() }),
		typed:  kit.NewEntry(""),
	}
	c.typed.OnChanged = func(string) { onChanged() }
	c.other = kit.NewField(lang.L("As they want it"), c.typed, "")
	c.covered = kit.CaptionParagraph(lang.L("The name that is typed is hidden with the others. Ctrl H shows it."))
	c.covered.Hide()
	c.content = kit.VStack(kit.Gap8, kit.NewField(lang.L("For"), c.honour, ""), c.why,
		kit.NewField(lang.L("Name on it"), c.called, ""), c.other, c.covered)
	return c
}

// set shows what is chosen.
func (c *certificate) set(l lists, w wish, today data.Date) {
	var options []kit.Option[data.Honour]
	for _, a := range l.honours.Reached() {
		options = append(options, kit.Option[data.Honour]{
			Value: a.Honour, Label: words.Milestone(a.Milestone), Hint: words.ShortDate(a.Span.Until, today),
		})
	}
	for _, a := range l.honours.Completed() {
		group := words.Listed(words.GroupNames(l.groups, []data.ID{a.Group}, today))
		options = append(options, kit.Option[data.Honour]{
			Value: a.Honour, Label: lang.L("Completed: {{.Group}}", words.With{"Group": group}),
		})
	}
	c.honour.SetOptions(options)
	c.honour.SetSelected(w.honour)
	why := l.noMilestone()
	c.why.SetText(why)
	kit.ShowIf(why != "", c.why)

	var names []kit.Option[string]
	for i, name := range l.honours.Person.NamesAlone() {
		value := name
		if i == 0 {
			value = usualName
		}
		if words.NamesHidden(l.programme) {
			name = unnamed(l.honours.Person, name)
		}
		names = append(names, kit.Option[string]{Value: value, Label: name})
	}
	c.called.SetOptions(append(names, kit.Option[string]{Value: anotherName, Label: lang.L("Another name…")}))
	c.called.SetSelected(w.called)
	if c.typed.Text != w.typed {
		c.typed.SetText(w.typed)
	}
	c.cover(words.NamesHidden(l.programme), w)
	c.content.Refresh()
}

// cover hides a name that was typed before names were hidden, and that alone: who
// types one now sees it.
func (c *certificate) cover(hidden bool, w wish) {
	covered := hidden && w.typed != "" && (!c.hidden || c.covered.Visible())
	c.hidden = hidden
	other := w.called == anotherName
	kit.ShowIf(other && !covered, c.other)
	kit.ShowIf(other && covered, c.covered)
}

// noMilestone says why a certificate cannot be of a milestone; "" where it can.
func (l lists) noMilestone() string {
	name := words.With{"Name": l.names.Of(l.honours.Person)}
	switch _, lack := l.honours.Of(data.Honour{}); lack {
	case data.LacksRecoveryDate:
		return lang.L("No milestone: {{.Name}} has no recovery date noted.", name)
	case data.LacksSharing:
		return lang.L("No milestone: {{.Name}} has not said that the group may know. Ask, then note it with the recovery date.", name)
	case data.LacksDays:
		return lang.L("No milestone: {{.Name}} has not reached one yet. A certificate can be made a week ahead.", name)
	}
	return ""
}

// suitedHonour keeps of a wish what fits the person, and fills in the latest milestone.
func suitedHonour(h data.Honours, w wish) wish {
	reached := h.Reached()
	offered := func(a data.Achieved) bool { return a.Honour == w.honour }
	switch {
	case slices.ContainsFunc(reached, offered), slices.ContainsFunc(h.Completed(), offered):
	case len(reached) > 0:
		w.honour = reached[0].Honour
	default:
		w.honour = data.Honour{}
	}
	if w.called != anotherName && !slices.Contains(h.Person.NamesAlone(), w.called) {
		w.called = usualName
	}
	return w
}

// honours reports whether the document is of something that a person came to.
func (w wish) honours() bool {
	d, _ := reports.DocumentByKey(w.key)
	return d.Honour
}

// asCalled is the name that was chosen; "": first name and initial.
func (w wish) asCalled() string {
	if w.called == anotherName {
		return w.typed
	}
	return w.called
}

// named reports whether a name that is to be typed can stand on the page.
func (w wish) named() bool { return w.called != anotherName || data.ValidateCalled(w.typed) == nil }
