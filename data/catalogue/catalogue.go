// Package catalogue turns the activities that ship with Alongside into
// records of a programme.
package catalogue

import (
	shipped "alongside/assets/catalogue"
	"alongside/data"
)

// Catalogue returns the 42 activities of the domain page with fresh ids, in
// the order in which they are shown: what a new programme starts with, and
// may then change as it likes.
func Catalogue() []data.Activity {
	entries := shipped.Shipped()
	activities := make([]data.Activity, len(entries))
	for i, e := range entries {
		kind, err := data.ParseActivityKind(e.Kind)
		if err != nil {
			panic(err) // a slip in the shipped table, which the test reads whole
		}
		activities[i] = data.Activity{
			ID: data.NewID(), Kind: kind, Title: e.Title, Step: e.Step, Description: e.Description,
		}
	}
	return activities
}
