package settings

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// activities is the section of the catalogue.
type activities struct {
	host    screen.Host
	content fyne.CanvasObject
	kind    *kit.Choice
	list    *kit.RowList

	all   []data.Activity
	shown []data.Activity
}

func newActivities(h screen.Host) *activities {
	a := &activities{host: h}
	a.kind = kit.NewChoice(kindLabels(), func(int) { a.filter() })
	a.list = kit.NewRowList(kit.RowHeightTall, func() int { return len(a.shown) }, newActivityRow, a.updateRow)
	a.list.OnActivated = func(i int) { a.edit(a.shown[i], lang.L("Change the activity"), lang.L("Save")) }
	add := kit.NewButton(lang.L("Add an activity"), kit.Primary, func() {
		a.edit(data.Activity{Kind: a.chosenKind()}, lang.L("Add an activity"), lang.L("Add"))
	})
	a.content = kit.Page(kit.Gap16, kit.Wrap(kit.Gap16, a.kind, add), a.list, nil)
	return a
}

func kindLabels() []string {
	var labels []string
	for _, k := range data.ActivityKinds {
		labels = append(labels, words.ActivityKind(k))
	}
	return labels
}

func (a *activities) chosenKind() data.ActivityKind { return data.ActivityKinds[a.kind.Selected()] }

func (a *activities) body() fyne.CanvasObject { return a.content }

func (a *activities) read() {
	if a.host.Read(func(r *store.Reader) (err error) {
		a.all, err = r.Activities()
		return err
	}) {
		a.filter()
	}
}

func (a *activities) filter() {
	a.shown = slices.DeleteFunc(slices.Clone(a.all), func(x data.Activity) bool { return x.Kind != a.chosenKind() })
	a.list.Refresh()
}

// edit asks for the title and the description of an activity and keeps them.
func (a *activities) edit(activity data.Activity, title, verb string) {
	name := kit.NewEntry("")
	name.SetText(activity.Title)
	about := kit.NewMultiEntry("", 2)
	about.SetText(activity.Description)
	kind := kit.NewChoice(kindLabels(), nil)
	kind.SetSelected(slices.Index(data.ActivityKinds[:], activity.Kind))
	content := kit.VStack(kit.Gap16,
		kit.NewField(lang.L("Title"), name, ""),
		kit.NewField(lang.L("Kind"), kind, ""),
		kit.NewField(lang.L("In one line"), about, ""))
	kit.FormDialog(a.host.Window(), title, content, verb, func() error {
		activity.Title, activity.Description = strings.TrimSpace(name.Text), strings.TrimSpace(about.Text)
		activity.Kind = data.ActivityKinds[kind.Selected()]
		if activity.Kind != data.TwelveStep {
			activity.Step = 0
		}
		_, err := a.host.Store().SaveActivity(activity)
		return words.Said(err)
	})
}

// hide leaves an activity out of what the register offers, or offers it again.
func (a *activities) hide(activity data.Activity) {
	activity.Hidden = !activity.Hidden
	_, err := a.host.Store().SaveActivity(activity)
	a.host.Fail(err)
}

func newActivityRow() fyne.CanvasObject {
	names := kit.VStack(0, kit.ItemName(""), kit.Caption("").Ellipsis())
	return kit.Inset(0, 0, 0, 12, kit.HStack(kit.Gap8, kit.Grow(names), kit.Caption(""),
		kit.NewButton("", kit.Quiet, nil), kit.NewButton(lang.L("Change"), kit.Quiet, nil)))
}

func (a *activities) updateRow(i int, row fyne.CanvasObject) {
	activity := a.shown[i]
	parts := row.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	names := parts[0].(*fyne.Container).Objects[0].(*fyne.Container).Objects
	title := names[0].(*kit.Text)
	title.SetText(activity.Title)
	title.SetColor(kit.ColorText)
	names[1].(*kit.Text).SetText(activity.Description)
	state, hide := "", lang.L("Hide")
	if activity.Hidden {
		state, hide = lang.L("Hidden"), lang.L("Show")
		title.SetColor(kit.ColorMuted)
	}
	parts[1].(*kit.Text).SetText(state)
	toggle := parts[2].(*kit.Button)
	toggle.SetLabel(hide)
	toggle.OnTapped = func() { a.hide(activity) }
	parts[3].(*kit.Button).OnTapped = func() { a.list.OnActivated(i) }
}
