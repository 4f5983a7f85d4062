package people

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// alreadyThere are the lines of a form that say who is on the list already
// under the name that is typed in it, however it is spelt. It is a question:
// two people may have one name.
type alreadyThere struct {
	content *fyne.Container
	onOpen  func(data.ID) // called to see the page of whom a line is about

	people    []data.Person
	names     data.Names
	spellings *data.Spellings
	said      []data.ID
}

// mostAlike is how many lines there are at the most: more are no help.
const mostAlike = 3

func newAlreadyThere(people []data.Person, names data.Names, onOpen func(data.ID)) *alreadyThere {
	a := &alreadyThere{people: people, names: names, spellings: data.NewSpellings(people), onOpen: onOpen}
	a.content = kit.VStack(0)
	a.content.Hide()
	return a
}

// compare says who is like the person that the form holds now.
func (a *alreadyThere) compare(p data.Person) {
	var alike []data.ID
	for _, at := range a.spellings.Of(p) {
		if other := a.people[at]; other.ID != p.ID && len(alike) < mostAlike {
			alike = append(alike, other.ID)
		}
	}
	if slices.Equal(alike, a.said) {
		return
	}
	a.said = alike
	a.content.RemoveAll()
	for _, id := range alike {
		i := slices.IndexFunc(a.people, func(other data.Person) bool { return other.ID == id })
		a.content.Add(kit.HStack(kit.Gap8,
			kit.Grow(kit.NewParagraph(words.ThereAlready(a.people[i], a.names)).Colored(kit.ColorLate)),
			kit.NewButton(lang.L("See their page"), kit.Quiet, func() { a.onOpen(id) })))
	}
	kit.ShowIf(len(alike) > 0, a.content)
	kit.Reshape(a.content)
}
