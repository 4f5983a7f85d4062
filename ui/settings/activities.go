package settings

import (
	"cmp"
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
	host  screen.Host
	all   []data.Activity // by kind, the steps in their order, then by title
	shown []int           // places in all

	count   *kit.Text
	search  *kit.SearchField
	list    *kit.RowList
	nothing *fyne.Container
	page    *fyne.Container
}

func newActivities(h screen.Host) *activities {
	a := &activities{host: h, count: kit.Muted("").Ellipsis()}
	a.search = kit.NewSearchField(lang.L("Look for an activity"))
	a.search.OnChanged = func(string) { a.find() }
	a.search.OnKey = a.searchKey
	a.list = kit.NewRowList(kit.RowHeightTall, func() int { return len(a.shown) }, newActivityRow, a.updateRow)
	if !kit.OnlyLooking() { // what is to be read stands in the row
		a.list.OnActivated = a.open
		a.search.OnSubmitted = func(string) { a.open(0) }
	}
	a.nothing = kit.NewEmptyState(lang.L("There is no such activity"),
		lang.L("Look at the spelling, or add one of your own."), nil)
	add := kit.NewButton(lang.L("Add one of your own"), kit.Primary, func() { editActivity(h, a.all, data.Activity{}) }).Changes()
	a.page = kit.Page(kit.Gap8, kit.HStack(kit.Gap16, kit.Grow(a.count), add),
		kit.Page(kit.Gap8, a.search, kit.Stacked(a.list, a.nothing), nil), nil)
	return a
}

func (a *activities) content() fyne.CanvasObject { return a.page }

func (a *activities) show() {
	if !a.host.Read(func(r *store.Reader) (err error) {
		a.all, err = r.Activities()
		return err
	}) {
		return
	}
	slices.SortFunc(a.all, byKind)
	hidden := 0
	for _, activity := range a.all {
		if activity.Hidden {
			hidden++
		}
	}
	a.count.SetText(lang.L("{{.All}} in all, {{.Hidden}} hidden",
		words.With{"All": len(a.all), "Hidden": hidden}))
	a.find()
}

// byKind orders a catalogue as it is shown.
func byKind(a, b data.Activity) int {
	last := func(step int) int { return (step + 12) % 13 } // 1 to 12, then none
	return cmp.Or(
		cmp.Compare(slices.Index(data.ActivityKinds[:], a.Kind), slices.Index(data.ActivityKinds[:], b.Kind)),
		cmp.Compare(last(a.Step), last(b.Step)),
		cmp.Compare(data.Fold(a.Title), data.Fold(b.Title)))
}

// find shows what holds the words that were typed, in its title, its
// description or its kind.
func (a *activities) find() {
	typed := strings.Fields(data.Fold(a.search.Text()))
	a.shown = a.shown[:0]
	for i, activity := range a.all {
		text := data.Fold(activity.Title + " " + activity.Description + " " + words.ActivityKind(activity.Kind))
		if !slices.ContainsFunc(typed, func(word string) bool { return !strings.Contains(text, word) }) {
			a.shown = append(a.shown, i)
		}
	}
	a.list.Refresh()
	kit.ShowIf(len(a.shown) > 0, a.list)
	kit.ShowIf(len(a.shown) == 0, a.nothing)
}

// searchKey goes from the search to the rows, and takes the search back.
func (a *activities) searchKey(key *fyne.KeyEvent) bool {
	switch {
	case key.Name == fyne.KeyDown && len(a.shown) > 0:
		a.list.Focus()
	case key.Name == fyne.KeyEscape && a.search.Text() != "":
		a.search.SetText("")
		a.find()
	default:
		return false
	}
	return true
}

// open changes the i-th of those shown.
func (a *activities) open(i int) {
	if i < len(a.shown) {
		editActivity(a.host, a.all, a.all[a.shown[i]])
	}
}

func (a *activities) updateRow(i int, row fyne.CanvasObject) {
	activity := a.all[a.shown[i]]
	row.(*fyne.Container).Layout.(*activityRow).set(activity, func() {
		activity.Hidden = !activity.Hidden
		_, err := a.host.Store().SaveActivity(activity)
		a.host.Fail(err)
	})
}
