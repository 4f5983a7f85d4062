// Package dossier gathers from an open programme what one question needs that
// touches many records: who needs a call, what a mentor may see, who could walk
// alongside whom. The window, the terminal and the documents ask here, so that
// they get the same answer.
package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// Everybody reads the programme, the people, and how they are named in a style
// where those letters can be drawn for which draws is true; nil: all. The programme
// is called by as much of its name.
func Everybody(r *store.Reader, style data.NameStyle, draws func(rune) bool) (data.Programme, []data.Person, data.Names, error) {
	programme, err := r.Programme()
	if err != nil {
		return data.Programme{}, nil, data.Names{}, err
	}
	programme.Name = data.NameDrawn(programme.Name, draws)
	people, err := r.People()
	return programme, people, data.NewNamesDrawn(style, people, draws), err
}
