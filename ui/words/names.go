package words

import (
	"sync/atomic"

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

// Names returns everybody as the screens show them now.
func Names(r *store.Reader) (data.Names, error) {
	p, err := r.Programme()
	if err != nil {
		return data.Names{}, err
	}
	people, err := r.People()
	return data.NewNames(NameStyleOf(p), people), err
}
