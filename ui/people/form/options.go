package form

import (
	"strings"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// PersonOption offers somebody to be picked, as the names show them. They are
// found by their whole name, what they go by and their code too.
func PersonOption(p data.Person, names data.Names, hint string) kit.Option[data.ID] {
	return kit.Option[data.ID]{
		Value: p.ID, Label: names.Of(p), Hint: hint,
		Also: strings.Join([]string{p.FullName(), p.Alias, p.Code}, " "),
	}
}

// GroupOptions offers groups to be picked, as they are called on a day, after what stands for none of them
// where that has a label.
func GroupOptions(groups []data.Group, none string, on data.Date) []kit.Option[data.ID] {
	var options []kit.Option[data.ID]
	if none != "" {
		options = append(options, kit.Option[data.ID]{Label: none})
	}
	for _, g := range groups {
		options = append(options, kit.Option[data.ID]{Value: g.ID, Label: words.GroupName(g, groups, on)})
	}
	return options
}
