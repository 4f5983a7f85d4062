package exchange

import (
	"errors"
	"fmt"

	"alongside/data"
)

// whoIsWho finds people by what a register calls them. Each way of calling
// them has its own index, surest first.
type whoIsWho struct {
	people  []data.Person
	indexes [4]map[string][]int // by id or code; full name or alias; first name and initial; first name
}

func newWhoIsWho(people []data.Person) whoIsWho {
	w := whoIsWho{people: people}
	for i := range w.indexes {
		w.indexes[i] = make(map[string][]int)
	}
	for i, p := range people {
		first, last := data.Fold(p.First), data.Fold(p.Last)
		w.add(0, p.ID.String(), i)
		w.add(0, data.Fold(p.Code), i)
		w.add(1, data.Fold(p.FullName()), i)
		if data.Fold(p.Alias) != data.Fold(p.FullName()) {
			w.add(1, data.Fold(p.Alias), i)
		}
		if first != "" && last != "" {
			w.add(2, first+" "+string([]rune(last)[0]), i)
			w.add(3, first, i)
		}
	}
	return w
}

func (w whoIsWho) add(index int, key string, person int) {
	if key != "" {
		w.indexes[index][key] = append(w.indexes[index][key], person)
	}
}

// find returns the one person who can be meant.
func (w whoIsWho) find(name string) (data.Person, error) {
	key := data.Fold(name)
	for _, index := range w.indexes {
		switch found := index[key]; len(found) {
		case 0:
		case 1:
			return w.people[found[0]], nil
		default:
			return data.Person{}, fmt.Errorf("“%s” could be %d people on the list: write the last name or the code", shorten(name), len(found))
		}
	}
	return data.Person{}, fmt.Errorf("nobody on the list is called “%s”", shorten(name))
}

// person finds whom the row is about: by record or code where there is one,
// else by name.
func (a *attendanceReader) person(r row) (data.Person, error) {
	for _, f := range []field{recordField, codeField} {
		if text := a.cell(r, f); text != "" {
			return a.people.find(text)
		}
	}
	first, last := a.cell(r, firstField), a.cell(r, lastField)
	if first == "" && last == "" {
		name := a.cell(r, nameField)
		if found, err := a.people.find(trimInitial(name)); err == nil {
			return found, nil // as it stands: a code, an alias, "Sam T."
		}
		first, last = splitName(name)
	}
	if first == "" && last == "" {
		return data.Person{}, errors.New("there is no name in this row")
	}
	return a.people.find(trimInitial(clean(first + " " + last)))
}

// trimInitial takes the full stop off "Sam T.".
func trimInitial(name string) string {
	if n := len(name); n > 3 && name[n-1] == '.' && name[n-3] == ' ' {
		return name[:n-1]
	}
	return name
}
