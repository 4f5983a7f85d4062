package data

import (
	"reflect"
	"slices"
	"strconv"
)

// ownNames are the texts that say who their own record is about, and so never name
// somebody else, by type and field.
var ownNames = map[string]bool{
	"Person.First": true, "Person.Last": true, "Person.Alias": true, "Person.Code": true,
	"Person.Email": true, "Person.Phone": true, "Called.First": true, "Called.Last": true, "Called.Code": true,
}

// EachText calls fn with every text that somebody wrote into a record, however deep,
// and with the place of it, like "Activities.2.Note". What fn returns takes the text's
// place. The record may share lists with others: they are copied before.
func EachText[T any](record *T, fn func(place, text string) string) {
	eachText(reflect.ValueOf(record).Elem(), "", fn)
}

func eachText(v reflect.Value, place string, fn func(place, text string) string) {
	switch v.Kind() {
	case reflect.String:
		if text := v.String(); text != "" {
			if with := fn(place, text); with != text {
				v.SetString(with)
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			if field.IsExported() && !ownNames[v.Type().Name()+"."+field.Name] {
				eachText(v.Field(i), within(place, field.Name), fn)
			}
		}
	case reflect.Slice:
		if v.Len() == 0 || !holdsText(v.Type().Elem()) {
			return
		}
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(own, v)
		v.Set(own)
		for i := range v.Len() {
			eachText(v.Index(i), within(place, strconv.Itoa(i)), fn)
		}
	}
}

func within(place, part string) string {
	if place == "" {
		return part
	}
	return place + "." + part
}

func holdsText(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.String:
		return true
	case reflect.Slice:
		return holdsText(t.Elem())
	case reflect.Struct:
		return slices.ContainsFunc(reflect.VisibleFields(t), func(f reflect.StructField) bool { return holdsText(f.Type) })
	}
	return false
}
