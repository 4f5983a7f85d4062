package words

import (
	"sync/atomic"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
)

// evening is the name style chosen for this evening; nil: the programme's.
var evening atomic.Pointer[data.NameStyle]

// ShowNames has every screen show people in a style until the app ends, or
// with nil as the programme's settings have it. Only the shell calls it.
func ShowNames(style *data.NameStyle) { evening.Store(style) }

// NameStyleOf is how the screens show people now.
func NameStyleOf(p data.Programme) data.NameStyle {
	if style := evening.Load(); style != nil {
		return *style
	}
	return p.ScreenNames
}

// NamesHidden reports whether the screens show codes now, and so name nobody.
func NamesHidden(p data.Programme) bool { return NameStyleOf(p) == data.CodeOnly }

// Unnamed is what tells who somebody is, or in its place, where names are hidden,
// that it is; "" where nothing is noted.
func Unnamed(hidden bool, telling string) string {
	if hidden && telling != "" {
		return lang.L("Hidden")
	}
	return telling
}

// Note is what somebody wrote in words of their own, as far as the window can draw
// it; or, where names are hidden, that there is something: free words may name
// people. "" where nothing is written.
func Note(hidden bool, text string) string {
	if hidden && text != "" {
		return lang.L("A note, hidden")
	}
	return Drawn(text)
}

// Quoted is a note in quotation marks; one that is hidden needs none.
func Quoted(hidden bool, text string) string {
	if hidden && text != "" {
		return Note(hidden, text)
	}
	return lang.L("“{{.Text}}”", With{"Text": Drawn(text)})
}

// NoteWithin is Note for a place within a sentence.
func NoteWithin(hidden bool, text string) string {
	if hidden && text != "" {
		return lang.L("(hidden)")
	}
	return Drawn(text)
}

// drawn tells which letters the window can draw; nil: all.
var drawn atomic.Pointer[func(rune) bool]

// DrawOnly has people shown by those letters of their names that the window can
// draw, as can tells; nil: all. Only the shell calls it.
func DrawOnly(can func(rune) bool) {
	if can == nil {
		drawn.Store(nil)
		return
	}
	drawn.Store(&can)
}

// NamesIn shows the people in a style on this computer's screen.
func NamesIn(style data.NameStyle, people []data.Person) data.Names {
	erased := lang.L("somebody who was erased")
	if can := drawn.Load(); can != nil {
		return data.NewNamesDrawn(style, people, *can).ShowGone(erased)
	}
	return data.NewNames(style, people).ShowGone(erased)
}

// Names returns everybody as the screens show them now.
func Names(r *store.Reader) (data.Names, error) {
	p, err := r.Programme()
	if err != nil {
		return data.Names{}, err
	}
	people, err := r.People()
	return NamesIn(NameStyleOf(p), people), err
}

// GoesBy is "goes by Bob", or "" where there is nothing to say beside the name.
func GoesBy(p data.Person, names data.Names) string {
	alias := names.GoesBy(p)
	if alias == "" {
		return ""
	}
	return lang.L("goes by {{.Name}}", With{"Name": alias})
}

// NameAndAlias is how somebody is shown, and what they go by: "Robert T. · goes
// by Bob".
func NameAndAlias(p data.Person, names data.Names) string {
	if goesBy := GoesBy(p, names); goesBy != "" {
		return names.Of(p) + " · " + goesBy
	}
	return names.Of(p)
}

// NotDrawn says of somebody whose names have letters that the window cannot
// draw what is shown for them; else it is "".
func NotDrawn(p data.Person, names data.Names) string {
	if names.CanDraw(p) {
		return ""
	}
	return lang.L("This computer cannot show every letter of this name. In its place stands �, what the person goes by, or else a code.")
}

// FullName is somebody's full name, whatever the style, as far as the window can
// draw it; else what they go by, or their code.
func FullName(p data.Person) string { return NamesIn(data.FullNames, nil).Of(p) }

// Alias is what somebody goes by, or "" where the window cannot draw it.
func Alias(p data.Person) string {
	if alias := (data.Person{Alias: p.Alias}); NamesIn(data.FullNames, nil).CanDraw(alias) {
		return p.Alias
	}
	return ""
}

// Drawn is what somebody wrote, as far as the window can draw it: � stands for
// what it cannot.
func Drawn(text string) string {
	if can := drawn.Load(); can != nil {
		return data.TextDrawn(text, *can)
	}
	return text
}

// AllDrawn reports whether the window can draw all that somebody wrote.
func AllDrawn(texts ...string) bool {
	for _, text := range texts {
		if Drawn(text) != text {
			return false
		}
	}
	return true
}

// TextNotDrawn says why � stands in what was written.
func TextNotDrawn() string {
	return lang.L("This computer cannot show every letter that was written here. In its place stands �.")
}

// ThereAlready says that somebody has the name that is typed, however it is
// spelt.
func ThereAlready(p data.Person, names data.Names) string {
	if alias := names.GoesBy(p); alias != "" {
		return lang.L("{{.Name}}, who goes by {{.Alias}}, is on the list already.", With{"Name": names.Of(p), "Alias": alias})
	}
	return lang.L("{{.Name}} is on the list already.", With{"Name": names.Of(p)})
}
