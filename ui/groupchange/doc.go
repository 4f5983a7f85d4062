// Package groupchange is the page on which a group is changed from a day on, ended, or
// begun again: what is typed on the left, and on the right what comes of it, before
// anything is done.
package groupchange
