package guess

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"github.com/ccojocar/zxcvbn-go/adjacency"
	"github.com/ccojocar/zxcvbn-go/data"
)

// unpacked are the word lists as they are looked through.
type unpacked struct {
	// ranks says of a word how far up it stands in the list of those that has it
	// furthest up: 1 is tried first.
	ranks map[string]int
	// letters says of a digit or sign what letters it may stand for: 4 for a.
	letters map[string][]string
}

// lists unpacks the word lists the first time that it is asked.
var lists = sync.OnceValue(func() unpacked {
	u := unpacked{map[string]int{}, map[string][]string{}}
	for _, name := range []string{"MaleNames", "FemaleNames", "Surnames", "English", "Passwords"} {
		packed, err := data.Asset("data/" + name + ".json")
		var list struct{ List []string }
		if err == nil {
			err = json.Unmarshal(packed, &list)
		}
		if err != nil {
			panic(fmt.Sprintf("the word list %s, which is part of the program: %v", name, err))
		}
		for word, rank := range ranked(list.List) {
			if before, known := u.ranks[word]; !known || rank < before {
				u.ranks[word] = rank
			}
		}
	}
	for letter, signs := range adjacency.GraphMap["l33t"].Graph {
		for _, sign := range signs {
			u.letters[sign] = append(u.letters[sign], letter)
		}
	}
	return u
})

// ranked says of each word of a list at which place it stands.
func ranked(list []string) map[string]int {
	ranks := make(map[string]int, len(list))
	for i, word := range list {
		ranks[strings.ToLower(word)] = i + 1
	}
	return ranks
}
