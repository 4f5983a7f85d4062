package onetoone

import (
	"strconv"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

func labels[T any](of []T, label func(T) string) []string {
	all := make([]string, len(of))
	for i, v := range of {
		all[i] = label(v)
	}
	return all
}

// places are the options of where somebody met; the first takes a place back.
func places() []kit.PickerOption {
	options := []kit.PickerOption{{ID: placeID(data.Nowhere), Label: lang.L("Not said")}}
	for _, w := range data.ContactWheres {
		options = append(options, kit.PickerOption{ID: placeID(w), Label: words.ContactWhere(w)})
	}
	return options
}

func placeID(w data.ContactWhere) string { return strconv.Itoa(int(w)) }

func placeOf(id string) data.ContactWhere {
	n, _ := strconv.Atoi(id) // made by placeID
	return data.ContactWhere(n)
}
