// Package people is the screen of everybody on the programme's list: finding
// somebody, adding people, and one page for
// each person.
package people
