package words

import (
	"strings"

	"alongside/data"
)

// GroupNames lists the names of the groups with these ids, in the order of the
// groups.
func GroupNames(groups []data.Group, ids []data.ID) string {
	var names []string
	for _, g := range groups {
		for _, id := range ids {
			if g.ID == id {
				names = append(names, g.Name)
			}
		}
	}
	return strings.Join(names, ", ")
}
