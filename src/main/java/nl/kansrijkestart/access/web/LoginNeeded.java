package nl.kansrijkestart.access.web;

class LoginNeeded extends RuntimeException {}
