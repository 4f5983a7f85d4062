package form

import (
	"strings"

	"alongside/data"
	"alongside/ui/kit"
)

// PersonOption offers somebody to be picked, as the names show them. They are
// found by their whole name, what they go by and their code too.
func PersonOption(p data.Person, names data.Names, hint string) kit.PickerOption {
	return kit.PickerOption{
		ID: p.ID.String(), Label: names.Of(p), Hint: hint,
		Also: strings.Join([]string{p.FullName(), p.Alias, p.Code}, " "),
	}
}
