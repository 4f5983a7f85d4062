package people

import (
	"strconv"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// What the two filters of the list can be set to, beside the roles and the
// groups.
const (
	everybody  = "everybody"
	waiting    = "waiting"
	paired     = "paired"
	haveLeft   = "left"
	everyGroup = "every group"
)

// whoOptions are everybody, each role, those who wait for a mentor, those in a
// pair, and those who have left.
func whoOptions() []kit.PickerOption {
	options := []kit.PickerOption{{ID: everybody, Label: lang.L("Everybody")}}
	labels := map[data.Role]string{
		data.Mentee: lang.L("Mentees"), data.Mentor: lang.L("Mentors"),
		data.Facilitator: lang.L("Facilitators"), data.Supporter: lang.L("Supporters"),
	}
	for _, r := range data.AllRoles {
		options = append(options, kit.PickerOption{ID: strconv.Itoa(int(r)), Label: labels[r]})
	}
	return append(options,
		kit.PickerOption{ID: waiting, Label: lang.L("Waiting for a mentor")},
		kit.PickerOption{ID: paired, Label: lang.L("In a pair")},
		kit.PickerOption{ID: haveLeft, Label: lang.L("Left the programme")})
}

// roleOf is the role of an option, or none.
func roleOf(id string) data.Role {
	n, err := strconv.Atoi(id)
	if err != nil {
		return 0 // whatever their roles
	}
	return data.Role(n)
}

// groupOptions are all groups together and each by itself.
func groupOptions(groups []data.Group) []kit.PickerOption {
	options := []kit.PickerOption{{ID: everyGroup, Label: lang.L("All groups")}}
	for _, g := range groups {
		options = append(options, kit.PickerOption{ID: g.ID.String(), Label: words.GroupName(g, groups)})
	}
	return options
}
